import type { TableProps } from 'antd';
import { Table } from 'antd';
import type { AssignmentRow, SuggestionPage } from '../../../api/model';
import { useText } from '../../../i18n/locale-context';
import { ContentText } from '../../../parts/content-text';
import { Day } from '../../../parts/day';
import { NothingHere } from '../../../parts/nothing-here';
import { ScrollRegion } from '../../../parts/scroll-region';
import { Extensions } from './extensions';
import { Opinions } from './opinions';

/** 各方: every unit that has or had a part in it, by round, with what it gave and asked for. */
export function Parties({ suggestion }: { readonly suggestion: SuggestionPage }) {
  const t = useText();
  if (suggestion.assignments.length === 0) return <NothingHere text={t('parties.none')} />;
  const columns: TableProps<AssignmentRow>['columns'] = [
    { title: t('parties.unit'), key: 'unit', render: (_, row) => row.unit.name },
    { title: t('parties.role'), key: 'role', render: (_, row) => row.kind.label },
    { title: t('parties.round'), key: 'round', render: (_, row) => row.round },
    { title: t('parties.state'), key: 'state', render: (_, row) => row.state.label },
    { title: t('parties.since'), key: 'since', render: (_, row) => <Day value={row.createdOn} /> },
    { title: t('parties.accepted'), key: 'accepted', render: (_, row) => (row.acceptedOn === null ? '—' : <Day value={row.acceptedOn} />) },
    { title: t('parties.objection'), key: 'objection', render: (_, row) => row.objectionWindow.text },
  ];
  const objections = suggestion.assignments.filter((row) => row.objection !== null);
  const changes = suggestion.assignments.filter((row) => row.requiredChanges.length > 0);
  return (
    <>
      <ScrollRegion label={t('section.parties')}>
        <Table<AssignmentRow> rowKey="id" size="small" columns={columns} dataSource={[...suggestion.assignments]} pagination={false} />
      </ScrollRegion>
      {objections.map((row) => (
        <section key={row.id} className="hy-spaced">
          <h3>{t('parties.objectionOf', { unit: row.unit.name })}</h3>
          <ContentText content={row.objection?.reason ?? null} />
          {row.objection?.counterProposal && <p className="hy-meta">{t('parties.counterProposal', { unit: row.objection.counterProposal.name })}</p>}
        </section>
      ))}
      {changes.map((row) => (
        <section key={row.id} className="hy-spaced">
          <h3>{t('parties.requiredChanges', { unit: row.unit.name })}</h3>
          <ol className="hy-numbered">
            {row.requiredChanges.map((change) => (
              <li key={change.id}>
                <ContentText content={change} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      <Opinions opinions={suggestion.opinions} />
      <Extensions extensions={suggestion.extensions} />
    </>
  );
}
