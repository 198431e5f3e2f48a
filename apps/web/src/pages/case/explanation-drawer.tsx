import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { readExplanation } from '../../api/calls';
import type { Clock } from '../../api/model';
import { useLocale } from '../../i18n/locale-context';
import { Light } from '../../parts/light';
import { ReadProblem } from '../../parts/read-problem';
import { usePhone } from '../../parts/use-media';
import { Waiting } from '../../parts/waiting';

/** 怎么算的: the ledger of a deadline as sentences, in the order in which it came about. */
export function ExplanationDrawer({ clock, onClose }: { readonly clock: Clock | null; readonly onClose: () => void }) {
  const { t, locale } = useLocale();
  const phone = usePhone();
  const id = clock?.id ?? '';
  const explanation = useQuery({ queryKey: ['explanation', id, locale], queryFn: ({ signal }) => readExplanation(id, signal), enabled: clock !== null });
  return (
    <Drawer open={clock !== null} title={t('explain.title', { name: clock?.kind.label ?? '' })} size={phone ? '100%' : 520} onClose={onClose} closable={{ 'aria-label': t('action.close') }}>
      {clock !== null && (
        <p className="hy-explained">
          <span className="hy-explained-day">{clock.dueText}</span>
          <Light light={clock.light} text={clock.remaining.text} />
        </p>
      )}
      {explanation.isLoading && <Waiting />}
      {explanation.isError && <ReadProblem error={explanation.error} retry={() => void explanation.refetch()} />}
      {explanation.data && (
        <ol className="hy-explanation">
          {explanation.data.lines.map((line, index) => (
            <li key={`${line.code} ${index}`}>{line.text}</li>
          ))}
        </ol>
      )}
    </Drawer>
  );
}
