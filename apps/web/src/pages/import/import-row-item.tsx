import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { chooseRow, type ImportRow } from '../../api/imports';
import { useText } from '../../i18n/locale-context';
import { readProblemWords } from '../../parts/read-problem';

interface ImportRowItemProps {
  readonly importId: string;
  readonly row: ImportRow;
  readonly editable: boolean;
}

/** One row of the file: what it says, what is wrong with it, whether it is taken, and what came of it. */
export function ImportRowItem({ importId, row, editable }: ImportRowItemProps) {
  const t = useText();
  const client = useQueryClient();
  const choice = useMutation({
    mutationFn: (next: ImportRow['choice']) => chooseRow(importId, row.number, next),
    onSuccess: () => client.invalidateQueries({ queryKey: ['import', importId] }),
  });
  const skipped = row.choice === 'skip';
  const notes = [...row.problems.map((note) => ({ ...note, kind: t('imports.problem') })), ...row.warnings.map((note) => ({ ...note, kind: t('imports.warning') }))];
  return (
    <li>
      <p>
        <span className="hy-number">{t('imports.row', { n: row.number })}</span> {row.case === null ? row.title : <Link to={`/suggestions/${row.case}`}>{row.title}</Link>}{' '}
        {row.result !== null && <span className="hy-state">{row.result.label}</span>}
        {skipped && row.result === null && <span className="hy-state">{t('imports.skipped')}</span>}
      </p>
      <ul className="hy-notes">
        {notes.map((note, index) => (
          <li key={`${note.code} ${index}`}>
            <strong>{note.kind}</strong> {note.column === null ? '' : `${note.column}${t('list.colon')}`}
            {note.text}
          </li>
        ))}
      </ul>
      {editable && (
        <Button size="small" aria-label={t(skipped ? 'imports.takeRow' : 'imports.skipRow', { n: row.number })} onClick={() => choice.mutate(skipped ? 'take' : 'skip')}>
          {t(skipped ? 'imports.take' : 'imports.skip')}
        </Button>
      )}
      {choice.isError && (
        <p className="hy-fault" role="alert">
          {readProblemWords(choice.error, t)}
        </p>
      )}
    </li>
  );
}
