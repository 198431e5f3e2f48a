/** Sections of the page of a suggestion, in the order of its tabs. */
export const SECTION_NAMES = ['timeline', 'text', 'parties', 'contacts', 'replies', 'ratings', 'commitments', 'publication'] as const;
export type SectionName = (typeof SECTION_NAMES)[number];

export const readSectionName = (tab: string | null): SectionName => SECTION_NAMES.find((name) => name === tab) ?? 'timeline';
