import { Button, Modal } from 'antd';
import { useRef, useState } from 'react';
import { houseTime } from '../format/moment';
import { useText } from '../i18n/locale-context';
import { ErrorSummary } from '../parts/error-summary';
import { useSending } from '../parts/use-sending';
import { useSession } from './session-context';
import { canBeKept, isEnding } from './session-end';

const NO_FIELDS = {};
const NOTHING_MISSING = () => [];

/**
 * Says beforehand that the session ends, and keeps it; what stands on the page stays. The focus goes to the sentence,
 * which is read out, and to no button: whoever is typing must not press one unawares. It goes back where it was.
 */
export function SessionEndingDialog() {
  const t = useText();
  const { me, expired, keep, leave } = useSession();
  /** Of the end that can no longer be put off it was read that it comes: the dialog need not stand in the way until then. */
  const [understood, setUnderstood] = useState<string | null>(null);
  const sentence = useRef<HTMLParagraphElement>(null);
  const { busy, faults, send } = useSending(NO_FIELDS);
  const end = me?.session ?? null;
  const open = !expired && isEnding(end) && end.endsAt !== understood;
  const time = end === null ? '' : (houseTime(end.endsAt)?.time ?? '');
  const keepable = end !== null && canBeKept(end);
  return (
    <Modal open={open} title={t('session.ending')} footer={null} closable={false} keyboard={false} mask={{ closable: false }} afterOpenChange={(shown) => shown && sentence.current?.focus()} destroyOnHidden>
      <div className="hy-form">
        <ErrorSummary faults={faults} />
        <p ref={sentence} tabIndex={-1}>{t(keepable ? 'session.endingText' : 'session.limitText', { time })}</p>
        <div className="hy-form-buttons">
          {keepable ? (
            <Button type="primary" aria-disabled={busy} onClick={() => void send(NOTHING_MISSING, keep)}>{t('session.keep')}</Button>
          ) : (
            <Button type="primary" onClick={() => setUnderstood(end?.endsAt ?? null)}>{t('session.understood')}</Button>
          )}
          <Button aria-disabled={busy} onClick={() => void send(NOTHING_MISSING, leave)}>{t('person.leave')}</Button>
        </div>
      </div>
    </Modal>
  );
}
