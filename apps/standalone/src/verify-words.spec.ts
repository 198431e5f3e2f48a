import { CHECK_NAMES, FINDING_CODES, NOTE_CODES, SUGGESTION_INVARIANTS, type Finding } from '@huiying/operations';
import type { CongressId } from '@huiying/engine';
import { CATALOGUES, LOCALES } from '@huiying/texts';
import { verifyWords } from './verify-words';

const finding = (over: Partial<Finding>): Finding => ({ check: 'events', code: 'EVENT_EDITED', congressId: 'c' as CongressId, detail: {}, ...over });

describe.each(LOCALES)('what verify says in %s', (locale) => {
  const words = verifyWords(locale);

  it('has a sentence of its own for everything that it can find, leave out and end with', () => {
    const invariants = [...SUGGESTION_INVARIANTS, 'NOBODY_AND_NO_CLOCK', 'TASK_OF_NOBODY_UNSEEN'];
    const said = [
      ...FINDING_CODES.map((code) => words.finding(finding({ code }))),
      ...invariants.map((invariant) => words.finding(finding({ code: 'INVARIANT_BROKEN', detail: { invariant } }))),
      ...NOTE_CODES.map((code) => words.note({ code, detail: {} })),
      ...CHECK_NAMES.map((check) => words.clean(check, 3)),
      ...([0, 1, 2] as const).map((code) => words.end(code, 3)),
    ];
    expect(new Set(said).size).toBe(said.length);
    const keys = Object.keys(CATALOGUES[locale]).filter((key) => key.startsWith('verify.'));
    expect(keys.length).toBe(said.length);
  });

  it('puts codes, ids and numbers behind the sentence', () => {
    expect(words.finding(finding({ detail: { seq: 3 } }))).toMatch(/ EVENT_EDITED events c - \{"seq":3\}$/);
    expect(words.clean('events', 1_204)).toContain(locale === 'en' ? '1,204' : '1204');
    expect(words.end(1, 1)).toBe(locale === 'en' ? 'One thing is wrong: see the lines above.' : '发现 1 处问题，见上列各行。');
  });
});
