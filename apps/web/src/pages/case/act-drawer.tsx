import { Drawer } from 'antd';
import type { Action } from '../../api/model';
import { CommandForm } from '../../form/command-form';
import { useText } from '../../i18n/locale-context';
import { usePhone } from '../../parts/use-media';
import { isRating, RatingForm } from './rating-form';

interface ActDrawerProps {
  /** The act whose form is open. */
  readonly action: Action | null;
  readonly caseId: string;
  /** What the act is about, as a second line. */
  readonly about: string;
  readonly etag: string | null;
  readonly refresh: () => Promise<string | null>;
  readonly onDone: (caseId: string) => void;
  readonly onClose: () => void;
}

/** The form of one act beside the page, so that what it is about stays in view. */
export function ActDrawer({ action, caseId, about, etag, refresh, onDone, onClose }: ActDrawerProps) {
  const t = useText();
  const phone = usePhone();
  if (action === null) return null;
  const Form = isRating(action) ? RatingForm : CommandForm;
  return (
    <Drawer open title={action.label} size={phone ? '100%' : 560} onClose={onClose} maskClosable={false} closable={{ 'aria-label': t('action.close') }} destroyOnHidden>
      <p className="hy-meta hy-about">
        {about}
        {action.partLabel !== null && ` · ${action.partLabel}`}
      </p>
      <Form
        key={`${action.command} ${action.part}`}
        action={action}
        target={{ caseId, path: action.path, etag: action.needsIfMatch ? etag : null }}
        refresh={refresh}
        onDone={onDone}
        onCancel={onClose}
      />
    </Drawer>
  );
}
