import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { readFirstStart } from '../../api/first-start';
import { useLocale } from '../../i18n/locale-context';
import { Waiting } from '../../parts/waiting';
import { SignInPage } from './sign-in-page';

const FirstStartPage = lazy(async () => ({ default: (await import('../first-start/first-start-page')).FirstStartPage }));

/** Before sign-in: an empty installation asks for its first administrator, every other one for a login. */
export function SignedOut() {
  const { locale } = useLocale();
  const first = useQuery({ queryKey: ['first-start', locale], queryFn: ({ signal }) => readFirstStart(signal), staleTime: Infinity, placeholderData: (before) => before });
  if (first.isPending) return <Waiting />;
  // Whether it waits is a question of comfort: sign-in works without the answer.
  if (first.data?.waits !== true) return <SignInPage />;
  return (
    <Suspense fallback={<Waiting />}>
      <FirstStartPage choices={first.data} />
    </Suspense>
  );
}
