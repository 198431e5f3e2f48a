import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { readOpening } from '../../api/calls';
import { CommandForm } from '../../form/command-form';
import { useLocale } from '../../i18n/locale-context';
import { NothingHere } from '../../parts/nothing-here';
import { Page } from '../../parts/page';
import { Reading } from '../../parts/reading';

/** 提建议: the form of the command that opens a case. */
export function NewSuggestionPage() {
  const { t, locale } = useLocale();
  const navigate = useNavigate();
  const opening = useQuery({ queryKey: ['opening', locale], queryFn: ({ signal }) => readOpening(signal) });
  const toCase = useCallback((caseId: string) => void navigate(`/suggestions/${caseId}`, { replace: true }), [navigate]);
  const action = opening.data?.actions.find(({ command }) => command === 'open') ?? null;
  return (
    <Page title={t('suggestions.new')}>
      <div className="hy-narrow hy-card">
        <Reading query={opening} rows={8} />
        {opening.isSuccess && (action === null || !action.allowed) && <NothingHere text={action?.reasonText ?? t('suggestions.mayNotOpen')} />}
        {action?.allowed === true && (
          <CommandForm
            action={action}
            target={{ caseId: null, path: action.path, etag: null }}
            refresh={() => Promise.resolve(null)}
            onDone={toCase}
            onCancel={() => void navigate('/suggestions')}
          />
        )}
      </div>
    </Page>
  );
}
