import { useSearchParams, Link } from 'react-router';
import type { FourFacts } from '../../api/model';
import { useText } from '../../i18n/locale-context';
import type { SectionName } from './section-names';

interface Cell {
  readonly name: string;
  readonly text: string;
  readonly tab: SectionName;
  readonly done: boolean;
}

/** 办复 · 办结 · 落实 · 满意: each leads to its evidence; none stands for another. */
export function FactsBar({ facts }: { readonly facts: FourFacts }) {
  const t = useText();
  const [search] = useSearchParams();
  const cells: readonly Cell[] = [
    { name: t('fact.replied'), text: facts.replied.text, tab: 'replies', done: facts.replied.done },
    { name: t('fact.closed'), text: facts.closed.text, tab: 'timeline', done: facts.closed.done },
    { name: t('fact.fulfilled'), text: facts.fulfilled.text, tab: 'commitments', done: facts.fulfilled.total > 0 && facts.fulfilled.verified === facts.fulfilled.total },
    { name: t('fact.satisfied'), text: facts.satisfied.text, tab: 'ratings', done: false },
  ];
  const address = (tab: SectionName): string => {
    const next = new URLSearchParams(search);
    next.set('tab', tab);
    return `?${next.toString()}#${tab}`;
  };
  return (
    <ul className="hy-facts" aria-label={t('fact.label')}>
      {cells.map(({ name, text, tab, done }) => (
        <li key={name} className={done ? 'hy-fact-done' : ''}>
          <Link to={address(tab)} preventScrollReset onClick={() => document.getElementById(tab)?.scrollIntoView()}>
            <span className="hy-fact-name">{name}</span>
            <span className="hy-fact-text">{text}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
