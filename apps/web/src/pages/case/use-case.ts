import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { readActions, readSuggestion } from '../../api/calls';
import { useLocale } from '../../i18n/locale-context';

/** One case with what this person may do on it. After an act everything that may have changed is read again. */
export function useCase(caseId: string) {
  const { locale } = useLocale();
  const client = useQueryClient();
  const page = useQuery({ queryKey: ['case', caseId, 'page', locale], queryFn: ({ signal }) => readSuggestion(caseId, signal) });
  const actions = useQuery({ queryKey: ['case', caseId, 'actions', locale], queryFn: ({ signal }) => readActions(caseId, signal) });
  const { refetch } = page;

  const readAgain = useCallback(async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['case', caseId] }),
      client.invalidateQueries({ queryKey: ['tasks'] }),
      client.invalidateQueries({ queryKey: ['suggestions'] }),
    ]);
  }, [client, caseId]);
  const newVersion = useCallback(async () => (await refetch()).data?.etag ?? null, [refetch]);
  return { page, actions, readAgain, newVersion };
}
