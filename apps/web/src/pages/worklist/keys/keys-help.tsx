import { Modal } from 'antd';
import { Fragment } from 'react';
import { useText } from '../../../i18n/locale-context';
import type { TextKey } from '../../../i18n/locales';

const SELECT = 'keys.select';

/** Keys as they are printed on a keyboard, and what they do. */
const KEYS: readonly (readonly [readonly string[], TextKey])[] = [
  [['J', '↓'], 'keys.next'],
  [['K', '↑'], 'keys.previous'],
  [['Enter'], 'keys.open'],
  [['1'], 'keys.first'],
  [['2'], 'keys.second'],
  [['X'], SELECT],
  [['/'], 'keys.search'],
  [['?'], 'keys.help'],
];

interface KeysHelpProps {
  readonly open: boolean;
  /** Is there a row that can be chosen? */
  readonly selectable: boolean;
  readonly onClose: () => void;
}

/** The keys of the worklist; afterwards the focus is where it was. */
export function KeysHelp({ open, selectable, onClose }: KeysHelpProps) {
  const t = useText();
  return (
    <Modal open={open} title={t('keys.title')} footer={null} onCancel={onClose} closable={{ 'aria-label': t('action.close') }} destroyOnHidden>
      <p className="hy-help">{t('keys.when')}</p>
      <dl className="hy-keys">
        {KEYS.filter(([, text]) => selectable || text !== SELECT).map(([keys, text]) => (
          <div key={text}>
            <dt>
              {keys.map((key, at) => (
                <Fragment key={key}>
                  {at > 0 && t('list.or')}
                  <kbd>{key}</kbd>
                </Fragment>
              ))}
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
