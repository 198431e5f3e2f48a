import { useQuery } from '@tanstack/react-query';
import { Radio } from 'antd';
import { useState } from 'react';
import { readTimeline } from '../../../api/calls';
import { useLocale } from '../../../i18n/locale-context';
import { ContentText } from '../../../parts/content-text';
import { NothingHere } from '../../../parts/nothing-here';
import { ReadProblem } from '../../../parts/read-problem';
import { Moment } from '../../../parts/day';
import { usePhone } from '../../../parts/use-media';
import { Waiting } from '../../../parts/waiting';

/** On a phone at first only so many of the latest. */
const LATEST = 5;

/** 经过: one event, one sentence; corrections are new entries, nothing disappears. On a phone the latest stands first. */
export function Timeline({ caseId }: { readonly caseId: string }) {
  const { t, locale } = useLocale();
  const [all, setAll] = useState(false);
  const phone = usePhone();
  const timeline = useQuery({ queryKey: ['case', caseId, 'timeline', locale], queryFn: ({ signal }) => readTimeline(caseId, signal) });
  if (timeline.isPending) return <Waiting rows={8} />;
  if (timeline.isError) return <ReadProblem error={timeline.error} retry={() => void timeline.refetch()} />;
  const wanted = timeline.data.filter((entry) => all || entry.key);
  const latestFirst = phone ? [...wanted].reverse() : wanted;
  const entries = phone && !all ? latestFirst.slice(0, LATEST) : latestFirst;
  return (
    <>
      <Radio.Group className="hy-options hy-options-inline" aria-label={t('timeline.which')} value={all} onChange={(event) => setAll(event.target.value === true)}>
        <Radio value={false}>{phone ? t('timeline.latest', { n: LATEST }) : t('timeline.key')}</Radio>
        <Radio value={true}>{t('timeline.all', { n: timeline.data.length })}</Radio>
      </Radio.Group>
      {entries.length === 0 && <NothingHere text={t('timeline.none')} />}
      <ol className="hy-timeline">
        {entries.map((entry) => (
          <li key={entry.n}>
            <time dateTime={entry.day} className="hy-day">
              {entry.dayText}
            </time>
            <div>
              <p>{entry.sentence}</p>
              {entry.contents.map((content) => (
                <details key={content.id}>
                  <summary>{content.kind.label}</summary>
                  <ContentText content={content} />
                </details>
              ))}
              {entry.entry !== 'screen' && (
                <p className="hy-meta">
                  {t(entry.entry === 'paper' ? 'timeline.paper' : 'timeline.import')} <Moment value={entry.enteredAt} />
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
