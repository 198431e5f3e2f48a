import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { sayLanguage } from '../api/language';
import { readSetting, writeSetting } from '../session/settings';
import { formatMessage, type MessageParameters } from './format-message';
import { catalogues, firstLocale, LOCALES, type Locale, type TextKey } from './locales';

/** Words of the console in the chosen language. */
export type Translate = (key: TextKey, parameters?: MessageParameters) => string;

interface LocaleValue {
  readonly locale: Locale;
  readonly setLocale: (locale: Locale) => void;
  readonly t: Translate;
}

const LocaleContext = createContext<LocaleValue | null>(null);

const startingLocale = (): Locale => {
  const kept = readSetting('locale');
  return LOCALES.find((locale) => locale === kept) ?? firstLocale(navigator.languages);
};

/** Remembers the chosen language in this browser, and tells it to the API and the page. */
export function LocaleProvider({ children }: { readonly children: ReactNode }) {
  const [locale, setState] = useState<Locale>(() => {
    const locale = startingLocale();
    sayLanguage(locale);
    return locale;
  });
  const setLocale = useCallback((next: Locale) => {
    sayLanguage(next);
    writeSetting('locale', next);
    setState(next);
  }, []);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const value = useMemo<LocaleValue>(
    () => ({ locale, setLocale, t: (key, parameters) => formatMessage(catalogues[locale][key], parameters) }),
    [locale, setLocale],
  );
  return <LocaleContext.Provider value={value}>{children}</LocaleContext.Provider>;
}

/** The language with the means to change it. Throws outside `LocaleProvider`. */
export function useLocale(): LocaleValue {
  const value = useContext(LocaleContext);
  if (value === null) throw new Error('LocaleProvider is missing');
  return value;
}

/** Words in the chosen language; a component that calls it is drawn anew when the language changes. */
export const useText = (): Translate => useLocale().t;
