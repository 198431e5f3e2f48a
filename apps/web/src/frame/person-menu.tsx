import { DownOutlined } from '@ant-design/icons';
import { App, Button, Popover } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useText } from '../i18n/locale-context';
import { readProblemWords } from '../parts/read-problem';
import { useSession, useMe } from '../session/session-context';

/** Who is at this page, in which roles, and the way out. */
export function PersonMenu() {
  const t = useText();
  const me = useMe();
  const { leave } = useSession();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const content = (
    <div className="hy-person">
      <p className="hy-person-name">{me.person.name}</p>
      <p className="hy-meta">{me.congress.name}</p>
      <ul aria-label={t('person.roles')}>
        {me.roles.map((role) => (
          <li key={`${role.role.code} ${role.body?.id ?? ''}`}>
            {role.body === null ? role.role.label : t('person.roleIn', { role: role.role.label, body: role.body.name })}
          </li>
        ))}
      </ul>
      <Link to="/password" className="hy-button-link" onClick={() => setOpen(false)}>
        {t('password.title')}
      </Link>
      <Button block onClick={() => leave().catch((error: unknown) => void message.error(readProblemWords(error, t)))}>
        {t('person.leave')}
      </Button>
    </div>
  );
  return (
    <Popover content={content} trigger="click" open={open} onOpenChange={setOpen} placement="bottomRight">
      <Button type="text" aria-expanded={open} aria-haspopup="dialog" className="hy-person-button">
        <span>{me.person.name}</span>
        <DownOutlined aria-hidden="true" />
      </Button>
    </Popover>
  );
}
