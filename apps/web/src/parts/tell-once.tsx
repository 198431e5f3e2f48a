import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useText } from '../i18n/locale-context';

/** Something that is shown this once, with its name: a login, a password, a token. */
export interface Secret {
  readonly name: string;
  readonly value: string;
  /** The part of it that is to be copied sign by sign. */
  readonly exact?: boolean;
}

interface TellOnceProps {
  /** What came of the act: another one takes the focus, another language does not. */
  readonly result: object;
  readonly text: string;
  readonly secrets: readonly Secret[];
  /** What is to be done with them now. */
  readonly note: string;
  readonly onClose: () => void;
}

/** The result of an act. A secret stands here once: it is read out, copied or written down, and then gone. */
export function TellOnce({ result, text, secrets, note, onClose }: TellOnceProps) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [result]);
  return (
    <div ref={box} tabIndex={-1} role="status" className="hy-result hy-told">
      <p>{text}</p>
      {secrets.length > 0 && (
        <>
          <dl className="hy-secret">
            {secrets.map(({ name, value, exact = false }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{exact ? <code>{value}</code> : value}</dd>
              </div>
            ))}
          </dl>
          <p>{note}</p>
        </>
      )}
      <Button onClick={onClose}>{t(secrets.length === 0 ? 'action.close' : 'secret.taken')}</Button>
    </div>
  );
}
