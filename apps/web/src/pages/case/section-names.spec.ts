import { PHONE_SECTIONS, readSectionName, SECTION_NAMES } from './section-names';

describe('sections of a case', () => {
  it('are all there on a phone too, text and replies before what happened', () => {
    expect([...PHONE_SECTIONS].sort()).toEqual([...SECTION_NAMES].sort());
    expect(PHONE_SECTIONS.slice(0, 3)).toEqual(['text', 'replies', 'timeline']);
  });

  it('open with what happened where the address names none', () => expect([readSectionName(null), readSectionName('replies')]).toEqual(['timeline', 'replies']));
});
