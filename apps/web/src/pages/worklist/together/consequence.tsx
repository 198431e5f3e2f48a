import type { PreviewedCase } from '../../../api/hand-over';
import { useText } from '../../../i18n/locale-context';

/** How many have which last day, the earliest first. */
function countedDays(cases: readonly PreviewedCase[], difficulty: string): readonly { readonly due: string; readonly dueText: string; readonly n: number }[] {
  const days = new Map<string, { due: string; dueText: string; n: number }>();
  for (const { due, dueText } of cases.flatMap(({ replyDue }) => replyDue.filter((one) => one.difficulty === difficulty))) days.set(due, { due, dueText, n: (days.get(due)?.n ?? 0) + 1 });
  return [...days.values()].sort((a, b) => (a.due < b.due ? -1 : 1));
}

/** What the act brings in law, with the days as the API tells them. */
export function Consequence({ cases, difficulty }: { readonly cases: readonly PreviewedCase[]; readonly difficulty: string }) {
  const t = useText();
  return (
    <div className="hy-non-secret" aria-live="polite">
      <p>{t('together.consequence')}</p>
      {difficulty === '' ? <p>{t('together.dueAfterChoice')}</p> : countedDays(cases, difficulty).map(({ due, dueText, n }) => <p key={due}>{t('together.replyDue', { due: dueText, n })}</p>)}
    </div>
  );
}
