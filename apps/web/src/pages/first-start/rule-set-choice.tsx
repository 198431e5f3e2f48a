import { Radio } from 'antd';
import type { FirstRuleSet } from '../../api/first-start';
import { useText } from '../../i18n/locale-context';
import { ScrollRegion } from '../../parts/scroll-region';

interface RuleSetChoiceProps {
  readonly sets: readonly FirstRuleSet[];
  readonly chosen: string;
  readonly onChoose: (code: string) => void;
}

/** The rule sets in words, and the periods of the chosen one with their legal basis. */
export function RuleSetChoice({ sets, chosen, onChoose }: RuleSetChoiceProps) {
  const t = useText();
  const set = sets.find((one) => one.code === chosen);
  return (
    <>
      <Radio.Group name="first-rule-set" className="hy-options" value={chosen} onChange={(event) => onChoose(String(event.target.value))}>
        {sets.map(({ code, label, text }) => (
          <Radio key={code} value={code}>
            <strong>{label}</strong>
            <span className="hy-option-text">{text}</span>
          </Radio>
        ))}
      </Radio.Group>
      {set !== undefined && (
        <ScrollRegion label={t('firstStart.periodsOf', { set: set.label })}>
          <table className="hy-table">
            <caption>{t('firstStart.periodsOf', { set: set.label })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('firstStart.step')}</th>
                <th scope="col">{t('firstStart.period')}</th>
                <th scope="col">{t('firstStart.basis')}</th>
              </tr>
            </thead>
            <tbody>
              {set.periods.map(({ label, value, basis }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td>{value}</td>
                  <td>{basis}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      <p className="hy-help">{t('firstStart.ruleSetLater')}</p>
    </>
  );
}
