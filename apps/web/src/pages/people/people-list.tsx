import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Named } from '../../api/model';
import { readPeoplePage } from '../../api/reference';
import { useLocale } from '../../i18n/locale-context';
import { ListFoot } from '../../parts/list-foot';
import { NothingHere } from '../../parts/nothing-here';
import { Reading } from '../../parts/reading';
import { RevealDialog } from '../../parts/reveal-dialog';
import { PersonItem } from './person-item';

interface PeopleListProps {
  readonly q: string;
  /** Code of a role, or empty for every role. */
  readonly role: string;
  /** Id of a body, or empty for every body. */
  readonly body: string;
}

/** People with a role, page by page. Their phones are opened one by one, with a reason that each can read. */
export function PeopleList({ q, role, body }: PeopleListProps) {
  const { t, locale } = useLocale();
  const [asked, setAsked] = useState<Named | null>(null);
  const people = useInfiniteQuery({
    queryKey: ['people-pages', q, role, body, locale],
    queryFn: ({ pageParam, signal }) => readPeoplePage({ q, role, body, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const rows = people.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <>
      <Reading query={people} rows={8} />
      {rows.length > 0 && (
        <ul className="hy-card hy-rows hy-register" aria-label={t('people.title')}>
          {rows.map((person) => <PersonItem key={person.id} person={person} onReveal={setAsked} />)}
        </ul>
      )}
      {people.isSuccess && rows.length === 0 && <NothingHere text={t('people.none')} />}
      <ListFoot query={people} shown={rows.length} asOf={people.data?.pages.at(-1)?.asOfText ?? null} />
      {asked !== null && <RevealDialog person={asked} onClose={() => setAsked(null)} />}
    </>
  );
}
