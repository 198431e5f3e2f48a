import { createContext, useContext, type ReactNode } from 'react';

const TodayContext = createContext<string>('');

/** The day of the server's clock; the machine's own clock is never asked. */
export function TodayProvider({ today, children }: { readonly today: string; readonly children: ReactNode }) {
  return <TodayContext.Provider value={today}>{children}</TodayContext.Provider>;
}
/** `YYYY-MM-DD`; empty while nobody is signed in. */
export const useToday = (): string => useContext(TodayContext);
