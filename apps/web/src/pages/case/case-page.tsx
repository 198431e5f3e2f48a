import { useCallback, useEffect, useRef, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { Action } from '../../api/model';
import { useText } from '../../i18n/locale-context';
import { Page } from '../../parts/page';
import { ReadProblem } from '../../parts/read-problem';
import { Waiting } from '../../parts/waiting';
import { ActDrawer } from './act-drawer';
import { ActionBar } from './action-bar';
import { BallNow } from './ball-now';
import { CaseHead } from './case-head';
import { CaseSections } from './case-sections';
import { Clocks } from './clocks';
import { FactsBar } from './facts-bar';
import { useCase } from './use-case';

/** One suggestion: who has the ball, what I may do, until when and why; then everything that happened. */
export function CasePage() {
  const { caseId = '' } = useParams();
  const t = useText();
  const [search, setSearch] = useSearchParams();
  const { page, actions, readAgain, newVersion } = useCase(caseId);
  const [result, setResult] = useState('');
  const resultLine = useRef<HTMLParagraphElement>(null);

  const list = actions.data?.actions ?? [];
  const open = list.find((action) => action.allowed && action.command === search.get('act') && action.part === search.get('part')) ?? null;
  const setOpen = useCallback(
    (action: Action | null) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          next.delete('act');
          next.delete('part');
          if (action !== null) {
            next.set('act', action.command);
            next.set('part', action.part);
          }
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  const done = useCallback(() => {
    setResult(t('case.done', { action: open?.label ?? '' }));
    setOpen(null);
    void readAgain();
  }, [open, setOpen, readAgain, t]);
  useEffect(() => {
    if (result !== '') resultLine.current?.focus();
  }, [result]);

  if (page.isPending) return <Waiting rows={10} />;
  if (page.isError) {
    return (
      <Page title={t('case.title')}>
        <ReadProblem error={page.error} retry={() => void page.refetch()} />
      </Page>
    );
  }
  const suggestion = page.data.page;
  return (
    <Page title={`${suggestion.numberText} ${suggestion.title}`} windowTitle={`${suggestion.numberText} ${suggestion.title} – ${t('suggestions.title')}`}>
      <CaseHead suggestion={suggestion} />
      <p ref={resultLine} tabIndex={-1} role="status" className={result === '' ? 'hy-visually-hidden' : 'hy-result'}>
        {result}
      </p>
      <FactsBar facts={suggestion.facts} />
      <div className="hy-case-columns">
        <div className="hy-case-main">
          <section className="hy-now" aria-label={t('case.now')}>
            <BallNow ball={suggestion.ball} />
            <ActionBar actions={list} loading={actions.isPending} error={actions.error} onOpen={setOpen} />
          </section>
          <CaseSections suggestion={suggestion} />
        </div>
        <aside className="hy-case-aside" aria-label={t('case.clocks')}>
          <Clocks suggestion={suggestion} />
        </aside>
      </div>
      <ActDrawer
        action={open}
        suggestion={suggestion}
        etag={page.data.etag}
        refresh={newVersion}
        onDone={done}
        onClose={() => setOpen(null)}
      />
    </Page>
  );
}
