import { ReadProblem } from './read-problem';
import { Waiting } from './waiting';

interface ReadingProps {
  readonly query: { readonly isPending: boolean; readonly isError: boolean; readonly error: unknown; readonly refetch: () => unknown };
  /** Lines of the height that is coming. */
  readonly rows?: number;
}

/** What stands in the place of something while it is being read, or because it could not be. */
export function Reading({ query, rows = 4 }: ReadingProps) {
  if (query.isPending) return <Waiting rows={rows} />;
  return query.isError ? <ReadProblem error={query.error} retry={() => void query.refetch()} /> : null;
}
