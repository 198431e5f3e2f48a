import { Button, Radio } from 'antd';
import { useState } from 'react';
import { becomeFirstAdministrator, type FirstStart } from '../../api/first-start';
import { useText } from '../../i18n/locale-context';
import { DateField } from '../../parts/date-field';
import { ErrorSummary } from '../../parts/error-summary';
import { LineField } from '../../parts/line-field';
import { PlainField } from '../../parts/plain-field';
import { useSending } from '../../parts/use-sending';
import { useSession } from '../../session/session-context';
import { EMPTY, FIELD_IDS, fieldIdOf, missingIn, requestOf, type FieldName } from './fields';
import { RuleSetChoice } from './rule-set-choice';

/** Who the first administrator is, and what his congress begins with. */
export function FirstStartForm({ choices }: { readonly choices: FirstStart }) {
  const t = useText();
  const { enter } = useSession();
  const [values, setValues] = useState(EMPTY);
  const { busy, faults, send } = useSending(FIELD_IDS);
  const field = (name: FieldName) => ({ id: fieldIdOf(name), faults, value: values[name], onChange: (value: string) => setValues((now) => ({ ...now, [name]: value })) });
  const day = (name: 'opensOn' | 'closesOn' | 'cutOffOn', label: string, help?: string) => {
    const { value, onChange, ...frame } = field(name);
    const optional = name === 'cutOffOn';
    return (
      <PlainField {...frame} label={label} help={help} optional={optional}>
        {(control) => <DateField {...control} required={!optional} value={value} onChange={onChange} />}
      </PlainField>
    );
  };

  const submit = (): Promise<void> =>
    send((words) => missingIn(values, words), async () => {
      await becomeFirstAdministrator(requestOf(values));
      await enter(values.login.trim(), values.password);
      window.location.assign('/set-up');
    });

  return (
    <form className="hy-form" noValidate onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <ErrorSummary faults={faults} />
      <section className="hy-card hy-form" aria-labelledby="first-who">
        <h2 id="first-who">{t('firstStart.who')}</h2>
        <LineField {...field('code')} label={t('firstStart.code')} help={t('firstStart.codeHelp')} />
        <LineField {...field('name')} label={t('firstStart.name')} autoComplete="name" />
        <LineField {...field('login')} label={t('firstStart.login')} autoComplete="username" />
        <LineField {...field('password')} label={t('firstStart.password')} help={t('password.rule')} type="password" autoComplete="new-password" />
      </section>
      <section className="hy-card hy-form" aria-labelledby="first-congress">
        <h2 id="first-congress">{t('firstStart.congress')}</h2>
        <LineField {...field('congressName')} label={t('firstStart.congressName')} help={t('firstStart.congressNameHelp')} />
        <PlainField id={fieldIdOf('kind')} label={t('firstStart.kind')} faults={faults} group>
          {() => (
            <Radio.Group name="first-kind" className="hy-options hy-options-inline" value={values.kind} onChange={(event) => setValues({ ...values, kind: String(event.target.value) })}>
              {choices.kinds.map(({ code, label }) => <Radio key={code} value={code}>{label}</Radio>)}
            </Radio.Group>
          )}
        </PlainField>
      </section>
      <section className="hy-card hy-form" aria-labelledby="first-meeting">
        <h2 id="first-meeting">{t('firstStart.meeting')}</h2>
        <LineField {...field('term')} label={t('firstStart.term')} help={t('firstStart.termHelp')} numeric />
        <LineField {...field('session')} label={t('firstStart.session')} help={t('firstStart.sessionHelp')} numeric />
        {day('opensOn', t('firstStart.opensOn'))}
        {day('closesOn', t('firstStart.closesOn'))}
        {day('cutOffOn', t('firstStart.cutOffOn'), t('firstStart.cutOffHelp'))}
      </section>
      <section className="hy-card hy-form" aria-labelledby="first-rules">
        <h2 id="first-rules">{t('firstStart.rules')}</h2>
        <PlainField id={fieldIdOf('ruleSet')} label={t('firstStart.ruleSet')} faults={faults} group>
          {() => <RuleSetChoice sets={choices.ruleSets} chosen={values.ruleSet} onChoose={(ruleSet) => setValues((now) => ({ ...now, ruleSet }))} />}
        </PlainField>
      </section>
      <div className="hy-form-buttons">
        <Button type="primary" htmlType="submit" aria-disabled={busy}>{t(busy ? 'firstStart.busy' : 'firstStart.submit')}</Button>
      </div>
    </form>
  );
}
