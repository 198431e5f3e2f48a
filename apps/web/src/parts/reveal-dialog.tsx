import { Button, Input, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { revealContact, type Revealed } from '../api/contacts';
import { newIdempotencyKey } from '../api/idempotency';
import { useText } from '../i18n/locale-context';
import { ErrorSummary } from './error-summary';
import { Fact } from './fact';
import { PlainField } from './plain-field';
import { useSending } from './use-sending';

const IDS = { reason: 'reveal-reason' } as const;

/** Asks for the reason, and then shows the data for as long as the API lets them stand. */
export function RevealDialog({ person, onClose }: { readonly person: { readonly id: string; readonly name: string }; readonly onClose: () => void }) {
  const t = useText();
  const key = useRef(newIdempotencyKey());
  const [reason, setReason] = useState('');
  const [shown, setShown] = useState<Revealed | null>(null);
  const { busy, faults, send } = useSending(IDS);
  useEffect(() => {
    if (shown === null) return undefined;
    const timer = setTimeout(onClose, shown.secondsShown * 1000);
    return () => clearTimeout(timer);
  }, [shown, onClose]);
  const submit = (): Promise<void> =>
    send((words) => (reason.trim() === '' ? [{ fieldId: IDS.reason, text: words('fault.required', { label: words('reveal.reason') }) }] : []), async () => setShown(await revealContact(person.id, reason.trim(), key.current)));
  return (
    <Modal open title={t('reveal.of', { name: person.name })} footer={null} onCancel={onClose} closable={{ 'aria-label': t('action.close') }} mask={{ closable: false }} destroyOnHidden>
      {shown === null ? (
        <form className="hy-form" noValidate onSubmit={(event) => { event.preventDefault(); void submit(); }}>
          <ErrorSummary faults={faults} />
          <PlainField id={IDS.reason} label={t('reveal.reason')} help={t('reveal.reasonHelp')} faults={faults}>
            {({ id, describedBy, invalid }) => (
              <Input id={id} value={reason} maxLength={500} autoComplete="off" aria-describedby={describedBy} aria-invalid={invalid} aria-required onChange={(event) => setReason(event.target.value)} />
            )}
          </PlainField>
          <div className="hy-form-buttons">
            <Button type="primary" htmlType="submit" aria-disabled={busy}>{t('reveal.show')}</Button>
            <Button onClick={onClose}>{t('action.cancel')}</Button>
          </div>
        </form>
      ) : (
        <div className="hy-form" role="status">
          <dl className="hy-process">
            <Fact name={t('reveal.phone')}>{shown.phone ?? t('reveal.notKnown')}</Fact>
            <Fact name={t('reveal.address')}>{shown.address ?? t('reveal.notKnown')}</Fact>
          </dl>
          <p className="hy-help">{t('reveal.shownFor', { n: shown.secondsShown })}</p>
        </div>
      )}
    </Modal>
  );
}
