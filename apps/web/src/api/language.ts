let language = 'zh-CN';

/** The language in which the API is asked to answer (labels, reasons, timeline sentences). */
export const sayLanguage = (next: string): void => {
  language = next;
};
/** As last said by `sayLanguage`; Chinese before that. */
export const spokenLanguage = (): string => language;
