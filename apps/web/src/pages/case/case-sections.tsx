import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { SuggestionPage } from '../../api/model';
import { useText } from '../../i18n/locale-context';
import { usePhone } from '../../parts/use-media';
import { PHONE_SECTIONS, readSectionName, SECTION_NAMES, type SectionName } from './section-names';
import { Commitments } from './sections/commitments';
import { Contacts } from './sections/contacts';
import { Parties } from './sections/parties';
import { Publications } from './sections/publications';
import { Ratings } from './sections/ratings';
import { Replies } from './sections/replies';
import { SuggestionText } from './sections/suggestion-text';
import { Timeline } from './sections/timeline';

/** Tabs on a desk, whose choice stands in the address; on a phone all sections one under the other. */
export function CaseSections({ suggestion }: { readonly suggestion: SuggestionPage }) {
  const t = useText();
  const phone = usePhone();
  const [search, setSearch] = useSearchParams();
  const counts: Readonly<Partial<Record<SectionName, number>>> = {
    parties: suggestion.assignments.length,
    contacts: suggestion.contacts.length,
    replies: suggestion.replies.length,
    commitments: suggestion.commitments.length,
    publication: suggestion.publications.length,
  };
  const content: Readonly<Record<SectionName, ReactNode>> = {
    timeline: <Timeline caseId={suggestion.id} />,
    text: <SuggestionText suggestion={suggestion} />,
    parties: <Parties suggestion={suggestion} />,
    contacts: <Contacts suggestion={suggestion} />,
    replies: <Replies suggestion={suggestion} />,
    ratings: <Ratings suggestion={suggestion} />,
    commitments: <Commitments suggestion={suggestion} />,
    publication: <Publications suggestion={suggestion} />,
  };
  const label = (name: SectionName): string => [t(`section.${name}`), counts[name] || null].filter((word) => word !== null).join(' ');
  if (phone) {
    return PHONE_SECTIONS.map((name) => (
      <section key={name} id={name} className="hy-section" aria-labelledby={`section-${name}`}>
        <h2 id={`section-${name}`}>{label(name)}</h2>
        {content[name]}
      </section>
    ));
  }
  return (
    <Tabs
      className="hy-section"
      tabBarGutter={0}
      activeKey={readSectionName(search.get('tab'))}
      onChange={(tab) =>
        setSearch(
          (before) => {
            const next = new URLSearchParams(before);
            next.set('tab', tab);
            return next;
          },
          { replace: true, preventScrollReset: true },
        )
      }
      items={SECTION_NAMES.map((name) => ({ key: name, label: label(name), children: content[name] }))}
    />
  );
}
