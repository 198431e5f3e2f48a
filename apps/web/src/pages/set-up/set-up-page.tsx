import { useQuery } from '@tanstack/react-query';
import { readSetUp } from '../../api/first-start';
import { useText } from '../../i18n/locale-context';
import { Page } from '../../parts/page';
import { Reading } from '../../parts/reading';
import { useMe } from '../../session/session-context';
import { setUpSteps } from './steps';
import { SetUpStep } from './set-up-step';

/** What a new congress does next, in the order in which one thing needs the other. */
export function SetUpPage() {
  const t = useText();
  const { offers, congress } = useMe();
  const counts = useQuery({ queryKey: ['set-up'], queryFn: ({ signal }) => readSetUp(signal) });
  return (
    <Page title={t('setUp.title')}>
      <div className="hy-narrow hy-form">
        <p className="hy-lead">{t('setUp.lead', { congress: congress.name })}</p>
        <Reading query={counts} rows={6} />
        {counts.data && (
          <ol className="hy-steps">
            {setUpSteps(counts.data, offers).map((step) => <SetUpStep key={step.name} step={step} />)}
          </ol>
        )}
      </div>
    </Page>
  );
}
