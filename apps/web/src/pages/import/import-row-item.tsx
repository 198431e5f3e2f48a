import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { decideRow, type ImportRow, type RowDecision } from '../../api/imports';
import { useText } from '../../i18n/locale-context';
import { SOURCE_LANGUAGE } from '../../i18n/source-language';
import { readProblemWords } from '../../parts/read-problem';
import { Place } from './place';
import { RowProblemItem } from './row-problem-item';
import { writtenFields } from './written-fields';

interface ImportRowItemProps {
  readonly importId: string;
  readonly row: ImportRow;
  readonly columns: readonly string[];
  readonly editable: boolean;
}

/** One row of the file: what it says, what is wrong with it and how to settle that, whether it is taken, what came of it. */
export function ImportRowItem({ importId, row, columns, editable }: ImportRowItemProps) {
  const t = useText();
  const client = useQueryClient();
  const { mutate, error } = useMutation({
    mutationFn: (next: RowDecision) => decideRow(importId, row.row, next),
    onSuccess: () => client.invalidateQueries({ queryKey: ['import', importId] }),
  });
  const skipped = row.choice === 'skip';
  return (
    <li className="hy-import-row">
      <p>
        <span className="hy-number">{t('imports.row', { n: row.row })}</span> {row.source !== null && <span className="hy-state">{row.source.label}</span>}{' '}
        {skipped && row.result === null && <span className="hy-state">{t('imports.skipped')}</span>}
        {row.known && row.result === null && <span className="hy-state">{t('imports.known')}</span>}
        {row.result !== null && <span className="hy-state">{row.result.label}</span>} {row.result?.reason}{' '}
        {row.case !== null && <Link to={`/suggestions/${row.case}`}>{t('imports.toCase')}</Link>}
      </p>
      <dl className="hy-facts-line" lang={SOURCE_LANGUAGE}>
        {writtenFields(row, columns).map((field) => (
          <div key={field.column}>
            <dt>{field.label}</dt>
            <dd>{field.text}</dd>
          </div>
        ))}
      </dl>
      {row.problems.length > 0 && (
        <ul className="hy-notes hy-notes-problem">
          {row.problems.map((problem, index) => (
            <RowProblemItem key={`${problem.code} ${problem.column} ${index}`} row={row.row} problem={problem} editable={editable} onDecide={mutate} />
          ))}
        </ul>
      )}
      {row.warnings.length > 0 && (
        <ul className="hy-notes">
          {row.warnings.map((warning, index) => (
            <li key={`${warning.code} ${index}`}>
              <strong>{t('imports.warning')}</strong> <Place cell={warning.cell} label={warning.label} /> {warning.sentence}
            </li>
          ))}
        </ul>
      )}
      {editable && (
        <Button size="small" aria-label={t(skipped ? 'imports.takeRow' : 'imports.skipRow', { n: row.row })} onClick={() => mutate({ choice: skipped ? 'take' : 'skip' })}>
          {t(skipped ? 'imports.take' : 'imports.skip')}
        </Button>
      )}
      {error !== null && (
        <p className="hy-fault" role="alert">
          {readProblemWords(error, t)}
        </p>
      )}
    </li>
  );
}
