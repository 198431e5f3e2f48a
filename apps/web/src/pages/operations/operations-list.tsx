import type { ReactNode } from 'react';
import { useId } from 'react';
import { useText } from '../../i18n/locale-context';
import { ScrollRegion } from '../../parts/scroll-region';

interface OperationsListProps {
  readonly title: string;
  readonly text: string;
  readonly none: string;
  readonly columns: readonly string[];
  /** How many there are; more than a page can show are only counted. */
  readonly total: number;
  /** Key and cells of each row. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** One kind of what does not go on, as a table; what it means stands above it. */
export function OperationsList({ title, text, none, columns, total, rows }: OperationsListProps) {
  const t = useText();
  const id = useId();
  return (
    <section className="hy-card hy-stack" aria-labelledby={id}>
      <h2 id={id}>{title} {total > 0 && total}</h2>
      <p className="hy-meta">{rows.length === 0 ? none : text}</p>
      {total > rows.length && <p className="hy-meta">{t('operations.firstOnly', { n: rows.length })}</p>}
      {rows.length > 0 && (
        <ScrollRegion label={title}>
          <table className="hy-table">
            <thead>
              <tr>{columns.map((column) => <th key={column} scope="col">{column}</th>)}</tr>
            </thead>
            <tbody>
              {rows.map(({ key, cells }) => (
                <tr key={key}>{cells.map((cell, index) => <td key={columns[index]}>{cell}</td>)}</tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </section>
  );
}
