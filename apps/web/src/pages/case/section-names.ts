/** Sections of the page of a suggestion, in the order of its tabs. */
export const SECTION_NAMES = ['timeline', 'text', 'parties', 'contacts', 'replies', 'ratings', 'commitments', 'publication'] as const;
/** The same on a phone, one under the other: what was proposed and what came of it before how it went. */
export const PHONE_SECTIONS: readonly SectionName[] = ['text', 'replies', 'timeline', 'ratings', 'commitments', 'parties', 'contacts', 'publication'];
/** A tab of the page of a suggestion, as its address names it. */
export type SectionName = (typeof SECTION_NAMES)[number];

/** The tab in the address; what is not known opens the timeline. */
export const readSectionName = (tab: string | null): SectionName => SECTION_NAMES.find((name) => name === tab) ?? 'timeline';
