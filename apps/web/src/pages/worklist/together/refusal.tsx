import type { CaseProblem, Problem } from '../../../api/problem';
import type { PreviewedCase } from '../../../api/hand-over';
import { Told } from '../../../form/outcome-panel';
import { useText } from '../../../i18n/locale-context';

/** The cases that stood in the way of all; none where the refusal is about something else. */
export const standingInTheWay = (problem: Problem | null): readonly CaseProblem[] => (problem !== null && 'cases' in problem ? problem.cases : []);

/** Nothing was done, and which of them stood in the way. */
export function Refusal({ problem, cases }: { readonly problem: Problem; readonly cases: readonly PreviewedCase[] }) {
  const t = useText();
  const inTheWay = standingInTheWay(problem);
  const nameOf = (id: string): string => cases.find((one) => one.id === id)?.numberText ?? t('together.notVisible');
  // The preview was read again in the reader's language; of what has merely changed it says that it can be handed over now.
  const reasonOf = ({ id, code, message }: CaseProblem): string => (code === 'CASE.CHANGED_SINCE_READ' ? t('together.changedSince') : (cases.find((one) => one.id === id)?.reasonText ?? message));
  return (
    <Told type="warning" title={t('together.noneDone', { n: inTheWay.length })} text={t('together.lookAgain')}>
      <ul className="hy-plain-list">
        {inTheWay.map((one) => (
          <li key={one.id}>
            {nameOf(one.id)}
            {t('list.colon')}
            {reasonOf(one)}
          </li>
        ))}
      </ul>
    </Told>
  );
}
