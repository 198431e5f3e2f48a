import { Button } from 'antd';
import { useCallback, useMemo, useState, type FormEvent } from 'react';
import type { Action } from '../api/model';
import type { CommandBody } from '../api/commands';
import { useText } from '../i18n/locale-context';
import { ErrorSummary } from '../parts/error-summary';
import { NonSecretBanner } from '../parts/non-secret-banner';
import { useToday } from '../session/today';
import { missingInEnvelope } from './envelope';
import { EnvelopeFields } from './envelope-fields';
import { fieldsIn, fieldsOf, takesText } from './field-model';
import { fieldId } from './field-ids';
import { FieldsView } from './field-view';
import { faultsToShow } from './faults';
import { FormContextProvider } from './form-context';
import { forgetForm, formName, keepForm, keptForm } from './kept-forms';
import { missingIn, type FieldFault } from './missing';
import { OutcomePanel } from './outcome-panel';
import { useCommand, type CommandTarget } from './use-command';
import { emptyGroup, isGroup, toInput } from './values';

interface CommandFormProps {
  readonly action: Action;
  readonly target: CommandTarget;
  /** Reads the case again and answers its version, so that the same words can be sent upon what is new. */
  readonly refresh: () => Promise<string | null>;
  readonly onDone: (caseId: string) => void;
  readonly onCancel: () => void;
}

/**
 * The form of any command, made from its schema. What was typed stays whatever the API answers; while the outcome is
 * unknown the form is frozen and the same request is repeated with the same key.
 */
export function CommandForm({ action, target, refresh, onDone, onCancel }: CommandFormProps) {
  const t = useText();
  const today = useToday();
  const allFields = useMemo(() => fieldsOf(action.inputSchema), [action.inputSchema]);
  const name = formName(target.caseId, action.command, action.part);
  const [form, setForm] = useState(() => keptForm(name, emptyGroup(allFields), action.entries));
  const { values, envelope } = form;
  const fields = useMemo(() => fieldsIn(allFields, envelope.entry), [allFields, envelope.entry]);
  const [missing, setMissing] = useState<readonly FieldFault[]>([]);
  const { outcome, send, askAgain } = useCommand(
    target,
    form.key,
    useCallback(
      (caseId: string) => {
        forgetForm(name);
        onDone(caseId);
      },
      [name, onDone],
    ),
  );
  const frozen = outcome.kind === 'uncertain' || outcome.kind === 'sending' || outcome.kind === 'done';
  const shown = useMemo(() => faultsToShow(missing, outcome, t), [missing, outcome, t]);

  const change = (next: Partial<typeof form>): void => {
    const changed = { ...form, ...next };
    keepForm(name, changed);
    setForm(changed);
  };
  const body = (): CommandBody => ({
    // A case that is only being opened has no part yet.
    part: target.caseId === null ? null : action.part,
    day: envelope.day === '' || envelope.day === today ? null : envelope.day,
    entry: envelope.entry,
    onBehalfOf: envelope.onBehalfOf || null,
    reason: envelope.reason.trim() === '' ? null : envelope.reason.normalize('NFC'),
    input: toInput(fields, values),
  });

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (frozen) return;
    const found = [...missingIn(fields, values), ...missingInEnvelope(action, envelope, today).map((path) => ({ path, label: t(`envelope.${path}`), fault: 'required' as const }))];
    setMissing(found);
    if (found.length > 0) return;
    // Kept even if nothing was typed: a repeat after closing must go under the same key.
    keepForm(name, form);
    await send(body());
  }

  const context = useMemo(
    () => ({
      frozen,
      faultAt: (path: string) => shown.find((fault) => fault.path === path)?.text ?? null,
    }),
    [frozen, shown],
  );
  return (
    <FormContextProvider value={context}>
      <form className="hy-form" noValidate aria-label={action.label} onSubmit={(event) => void submit(event)}>
        <ErrorSummary faults={useMemo(() => shown.map(({ path, text }) => ({ fieldId: path === null ? null : fieldId(path), text })), [shown])} />
        <OutcomePanel outcome={outcome} askAgain={askAgain} sendOnNewVersion={async () => send(body(), await refresh())} />
        {takesText(fields) && <NonSecretBanner />}
        {fields.length === 0 && shown.length === 0 && <p>{t('form.nothingToFill')}</p>}
        <FieldsView fields={fields} path="" value={values} onChange={(next) => isGroup(next) && change({ values: next })} />
        <EnvelopeFields action={action} value={envelope} onChange={(next) => change({ envelope: next })} />
        <div className="hy-form-buttons">
          <Button type="primary" htmlType="submit" aria-disabled={frozen}>
            {outcome.kind === 'sending' ? t('form.sending') : outcome.kind === 'uncertain' ? t('form.makingSure') : action.label}
          </Button>
          <Button onClick={onCancel}>{t('action.cancel')}</Button>
        </div>
      </form>
    </FormContextProvider>
  );
}
