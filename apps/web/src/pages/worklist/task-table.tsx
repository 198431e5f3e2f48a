import type { TableProps } from 'antd';
import { Button, Table, Tag } from 'antd';
import { Link } from 'react-router';
import { useText } from '../../i18n/locale-context';
import { Light } from '../../parts/light';
import { BallLine } from './ball-line';
import { ActLinks } from './act-links';
import { caseAddress } from './addresses';
import { KeysHelp } from './keys/keys-help';
import { useListKeys } from './keys/use-list-keys';
import { SEARCH_FIELD } from './filters';
import { rowKey, type WorkRow } from './rows';
import { SelectAll, SelectRow } from './together/select-box';
import type { Selection } from './together/use-selection';

/** The worklist on a desk: light and rest of time first, then what it is, who has it, and the one thing to do. */
export function TaskTable({ rows, selection }: { readonly rows: readonly WorkRow[]; readonly selection: Selection }) {
  const t = useText();
  const keys = useListKeys(rows, selection, SEARCH_FIELD);
  const columns: TableProps<WorkRow>['columns'] = [
    ...(selection.offered.length === 0 ? [] : [{ title: <SelectAll selection={selection} />, key: 'choose', width: 52, render: (_: unknown, row: WorkRow) => <SelectRow row={row} selection={selection} /> }]),
    {
      title: t('work.time'),
      key: 'time',
      width: 290,
      render: (_, row) => (
        <>
          {row.clock === null ? <span className="hy-meta">{t('work.noClock')}</span> : <Light light={row.light} text={row.remainingText} />}
          {row.dueText !== null && (
            <div className="hy-meta">
              {t('work.due')} {row.dueText}
            </div>
          )}
        </>
      ),
    },
    {
      title: t('work.suggestion'),
      key: 'title',
      render: (_, row) => (
        <>
          <Link to={caseAddress(row)} className="hy-row-title">
            <span className="hy-number">{row.numberText}</span> {row.title}
          </Link>
          {row.isKey && <Tag color="blue">{t('case.key')}</Tag>}
          <div className="hy-meta">
            {row.seriesText} · {row.stage.label}
            {row.round > 1 && ` · ${t('case.round', { n: row.round })}`}
          </div>
        </>
      ),
    },
    { title: t('work.ball'), key: 'ball', width: 210, render: (_, row) => <BallLine ball={row.ball} /> },
    {
      title: t('work.action'),
      key: 'action',
      width: 220,
      render: (_, row) => <ActLinks row={row} />,
    },
  ];
  return (
    <>
      <div ref={keys.list}>
        <Table<WorkRow> rowKey={rowKey} columns={columns} dataSource={[...rows]} onRow={keys.onRow} pagination={false} tableLayout="fixed" />
      </div>
      <Button type="link" className="hy-keys-hint" aria-haspopup="dialog" onClick={() => keys.setHelp(true)}>
        {t('keys.hint')}
      </Button>
      <KeysHelp open={keys.help} selectable={selection.offered.length > 0} onClose={() => keys.setHelp(false)} />
    </>
  );
}
