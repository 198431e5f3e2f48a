import { Button } from 'antd';
import { useCallback, useEffect, useMemo, useState, type FormEvent } from 'react';
import { handOverTogether, type HandOverTogether, type PreviewedCase } from '../../../api/hand-over';
import { newIdempotencyKey } from '../../../api/idempotency';
import type { Action } from '../../../api/model';
import { EnvelopeFields } from '../../../form/envelope-fields';
import { missingInEnvelope, type Envelope } from '../../../form/envelope';
import { faultsToShow } from '../../../form/faults';
import { fieldId } from '../../../form/field-ids';
import { fieldsOf } from '../../../form/field-model';
import { FieldsView } from '../../../form/field-view';
import { FormContextProvider } from '../../../form/form-context';
import { missingIn, type FieldFault } from '../../../form/missing';
import { OutcomePanel } from '../../../form/outcome-panel';
import { useAct } from '../../../form/use-act';
import { isGroup, toInput, type GroupValue } from '../../../form/values';
import { useText } from '../../../i18n/locale-context';
import { ErrorSummary } from '../../../parts/error-summary';
import { useToday } from '../../../session/today';
import { Consequence } from './consequence';
import { Refusal, standingInTheWay } from './refusal';

interface HandOverFormProps {
  readonly action: Action;
  /** All that were chosen, for their names. */
  readonly cases: readonly PreviewedCase[];
  readonly envelope: Envelope;
  readonly onEnvelope: (envelope: Envelope) => void;
  /** The preview is being read again: what it says may be overtaken. */
  readonly stale: boolean;
  readonly readAgain: () => unknown;
  readonly onDone: (ids: readonly string[]) => void;
  readonly onCancel: () => void;
}

const NONE: readonly FieldFault[] = [];

/** What is said of all of them, what it brings, and the one button. Only those that can be handed over are sent. */
export function HandOverForm({ action, cases, envelope, onEnvelope, stale, readAgain, onDone, onCancel }: HandOverFormProps) {
  const t = useText();
  const today = useToday();
  const fields = useMemo(() => fieldsOf(action.inputSchema), [action.inputSchema]);
  const [key] = useState(newIdempotencyKey);
  const [values, setValues] = useState<GroupValue>({});
  // Another press, another look at the faults; whatever is changed meanwhile takes them away.
  const [pressed, setPressed] = useState<object | null>(null);
  const { outcome, send, askAgain } = useAct(useCallback((body: HandOverTogether) => handOverTogether(body, key), [key]), onDone);
  const able = cases.filter(({ allowed }) => allowed);
  const sending = outcome.kind === 'uncertain' || outcome.kind === 'sending' || outcome.kind === 'done';
  const problem = outcome.kind === 'refused' ? outcome.problem : null;
  // What a refusal rests on is new to this page.
  useEffect(() => {
    if (problem !== null) readAgain();
  }, [problem, readAgain]);
  const otherDay = envelope.day !== '' && envelope.day !== today;
  const missing = useMemo((): readonly FieldFault[] => {
    const inEnvelope = missingInEnvelope(action, envelope, today).map((path) => ({ path, label: t(`envelope.${path}`), fault: 'required' as const }));
    return [...missingIn(fields, values), ...inEnvelope];
  }, [action, fields, values, envelope, today, t]);
  const ownFaults = useMemo(() => (pressed === null ? NONE : [...missing]), [pressed, missing]);
  const shown = useMemo(() => faultsToShow(ownFaults, outcome, t), [ownFaults, outcome, t]);

  const change = (set: () => void): void => {
    setPressed(null);
    set();
  };
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (sending || stale || able.length === 0) return;
    setPressed({});
    if (missing.length > 0) return;
    await send({
      input: toInput(fields, values) as HandOverTogether['input'], cases: able.map(({ id, version }) => ({ id, version: version ?? 0 })),
      day: otherDay ? envelope.day : null, reason: envelope.reason.trim() === '' ? null : envelope.reason.normalize('NFC'),
    });
  }

  const context = useMemo(() => ({ frozen: sending, faultAt: (path: string) => shown.find((fault) => fault.path === path)?.text ?? null }), [sending, shown]);
  return (
    <FormContextProvider value={context}>
      <form className="hy-form" noValidate aria-label={action.label} onSubmit={(event) => void submit(event)}>
        <ErrorSummary faults={useMemo(() => shown.map(({ path, text }) => ({ fieldId: path === null ? null : fieldId(path), text })), [shown])} />
        {problem !== null && standingInTheWay(problem).length > 0 ? <Refusal problem={problem} cases={cases} /> : <OutcomePanel outcome={outcome} askAgain={askAgain} sendOnNewVersion={async () => void (await readAgain())} />}
        <FieldsView fields={fields} path="" value={values} onChange={(next) => isGroup(next) && change(() => setValues(next))} />
        <EnvelopeFields action={action} value={envelope} onChange={(next) => change(() => onEnvelope(next))} />
        {able.length > 0 && <Consequence cases={able} difficulty={typeof values['difficulty'] === 'string' ? values['difficulty'] : ''} />}
        <div className="hy-form-buttons">
          <Button type="primary" htmlType="submit" aria-disabled={sending || stale || able.length === 0}>
            {outcome.kind === 'sending' ? t('form.sending') : outcome.kind === 'uncertain' ? t('form.makingSure') : t('together.confirm', { n: able.length })}
          </Button>
          <Button onClick={onCancel}>{t('action.cancel')}</Button>
        </div>
      </form>
    </FormContextProvider>
  );
}
