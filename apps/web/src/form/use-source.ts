import { useQuery } from '@tanstack/react-query';
import { readSource } from '../api/sources';
import type { Option } from './field-model';
import { useLocale } from '../i18n/locale-context';

interface Source {
  readonly options: readonly Option[];
  readonly loading: boolean;
  readonly error: unknown;
  readonly query: () => void;
}

/** What may be chosen in a field, as its schema names the source: `bodies`, `people`, `deputies`, `meetings` */
export function useSource(source: string): Source {
  const { locale } = useLocale();
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ['source', source, locale],
    queryFn: ({ signal }) => readSource(source, signal),
    staleTime: 60_000,
  });
  return { options: data ?? [], loading: isPending, error, query: () => void refetch() };
}
