import type { TableProps } from 'antd';
import { Table } from 'antd';
import type { ReactNode } from 'react';
import type { AssignmentRow } from '../../../api/model';
import { useText } from '../../../i18n/locale-context';
import type { TextKey } from '../../../i18n/locales';
import { Day } from '../../../parts/day';
import { ScrollRegion } from '../../../parts/scroll-region';
import { usePhone } from '../../../parts/use-media';

/** What is said of each unit beside its name, in this order. */
const SAID: readonly { readonly key: string; readonly title: TextKey; readonly of: (row: AssignmentRow) => ReactNode }[] = [
  { key: 'role', title: 'parties.role', of: (row) => row.kind.label },
  { key: 'round', title: 'parties.round', of: (row) => row.round },
  { key: 'state', title: 'parties.state', of: (row) => row.state.label },
  { key: 'since', title: 'parties.since', of: (row) => <Day value={row.createdOn} /> },
  { key: 'accepted', title: 'parties.accepted', of: (row) => (row.acceptedOn === null ? '—' : <Day value={row.acceptedOn} />) },
  { key: 'objection', title: 'parties.objection', of: (row) => row.objectionWindow.text },
];

/** The units with what each has to do and has done: a table, on a phone one entry under the other. */
export function AssignmentList({ assignments }: { readonly assignments: readonly AssignmentRow[] }) {
  const t = useText();
  const phone = usePhone();
  if (phone) {
    return (
      <ul className="hy-rows">
        {assignments.map((row) => (
          <li key={row.id}>
            <h3>{row.unit.name}</h3>
            <dl className="hy-facts-line">
              {SAID.map(({ key, title, of }) => (
                <div key={key}>
                  <dt>{t(title)}</dt>
                  <dd>{of(row)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    );
  }
  const columns: TableProps<AssignmentRow>['columns'] = [
    { title: t('parties.unit'), key: 'unit', render: (_, row) => row.unit.name },
    ...SAID.map(({ key, title, of }) => ({ title: t(title), key, render: (_: unknown, row: AssignmentRow) => of(row) })),
  ];
  return (
    <ScrollRegion label={t('section.parties')}>
      <Table<AssignmentRow> rowKey="id" size="small" columns={columns} dataSource={[...assignments]} pagination={false} />
    </ScrollRegion>
  );
}
