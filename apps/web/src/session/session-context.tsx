import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { keepSession, readMe, signIn, signOut } from '../api/calls';
import type { Me } from '../api/model';
import { ApiProblem } from '../api/problem';
import { csrfToken } from '../api/transport';
import { useLocale } from '../i18n/locale-context';
import type { Locale } from '../i18n/locales';
import { ReadProblem } from '../parts/read-problem';
import { Waiting } from '../parts/waiting';
import { isEnding } from './session-end';
import { useSignedOutSignal } from './signed-out';
import { TodayProvider } from './today';
import { useLookAtEnd } from './use-look-at-end';

interface Session {
  /** Null: nobody has signed in on this page yet. */
  readonly me: Me | null;
  /** The session ended while a page was open: it stays as it is, under a dialog. */
  readonly expired: boolean;
  readonly enter: (login: string, password: string) => Promise<void>;
  /** Lets the session go on. Throws `ApiProblem`: 401 where it has ended. */
  readonly keep: () => Promise<void>;
  readonly leave: () => Promise<void>;
}

const SessionContext = createContext<Session | null>(null);
/** Key under which the signed-in person is kept among what was read. */
export const ME = ['me'] as const;

/** Who is signed in. Without the session's second secret nobody is, and the API need not be asked. */
const meOrNobody = async (signal?: AbortSignal): Promise<Me | null> => {
  if (csrfToken(document.cookie) === null) return null;
  try {
    return await readMe(signal);
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.kind === 'signedOut') return null;
    throw error;
  }
};

/** Asks who is signed in before anything is shown. A session that ends later leaves the page as it is, under a dialog. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const [expired, setExpired] = useState(false);
  const known = useRef<Me | null>(null);
  // Near its end another tab may keep the session at any time: whoever comes back to this one asks again.
  const query = useQuery({ queryKey: ME, queryFn: ({ signal }) => meOrNobody(signal), staleTime: ({ state }) => (isEnding(state.data?.session ?? null) ? 0 : 300_000), refetchOnWindowFocus: true });
  // Once somebody is known, an answer of "nobody" means that the session has ended, not that the page should go.
  if (query.data) known.current = query.data;
  const me = query.data ?? known.current;
  const over = expired || (query.data === null && known.current !== null);
  const { dataUpdatedAt: toldAt, errorUpdatedAt: failedAt, refetch } = query;
  useLookAtEnd(over ? null : (me?.session ?? null), { toldAt, failedAt }, useCallback(() => void refetch(), [refetch]));
  useReadAgainInLanguage(useLocale().locale);
  useSignedOutSignal(useCallback(() => known.current !== null && setExpired(true), []));

  const enter = useCallback(
    async (login: string, password: string) => {
      const entered = await signIn(login, password);
      // Another person gets a clean page: nothing that was read or typed under the former name may stay.
      if (known.current !== null && known.current.person.id !== entered.person.id) {
        window.location.assign('/');
        return;
      }
      setExpired(false);
      client.setQueryData(ME, entered);
      await client.invalidateQueries({ predicate: (other) => other.queryKey[0] !== ME[0] });
    },
    [client],
  );
  const keep = useCallback(async () => {
    const session = await keepSession();
    client.setQueryData<Me | null>(ME, (present) => present && { ...present, session });
  }, [client]);
  const leave = useCallback(async () => {
    await signOut();
    window.location.assign('/');
  }, []);

  const value = useMemo<Session>(() => ({ me, expired: over, enter, keep, leave }), [me, over, enter, keep, leave]);
  if (query.isPending) return <Waiting />;
  if (query.isError && me === null) return <ReadProblem error={query.error} retry={() => void query.refetch()} />;
  return (
    <SessionContext.Provider value={value}>
      <TodayProvider today={me?.today.day ?? ''}>{children}</TodayProvider>
    </SessionContext.Provider>
  );
}

/** Day and roles come in words. They are read anew under the same key, so that the page stays while they are on their way. */
function useReadAgainInLanguage(locale: Locale): void {
  const client = useQueryClient();
  const read = useRef(locale);
  useEffect(() => {
    if (read.current === locale) return;
    read.current = locale;
    void client.invalidateQueries({ queryKey: ME });
  }, [client, locale]);
}

/** Who is signed in, and the ways in and out. Throws outside `SessionProvider`. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('SessionProvider is missing');
  return session;
}

/** The person at this page; only below the gate that asks for sign-in. */
export function useMe(): Me {
  const { me } = useSession();
  if (me === null) throw new Error('nobody has signed in');
  return me;
}
