import { ruleSets } from '@huiying/rules';
import { LOCALES } from '@huiying/texts';
import { choicesOf } from './choices';
import type { FormSource } from './form-source';

const { classes } = ruleSets.recommended.rules;
const set = classes.value;
if (set === null) throw new Error('the recommended set has classes');

const FIELD = { 'x-source': 'rule:classes' };
/** Only what the choice of a class looks at. */
const choices = (locale: (typeof LOCALES)[number], value: typeof classes.value) =>
  choicesOf({ reading: { locale }, rules: { classes: { ...classes, value } } } as unknown as FormSource, FIELD, 'part' as never);

describe.each(LOCALES)('classes to choose from in %s', (locale) => {
  it.each(set.classes.map((one, at) => [one.code, at] as const))('%s says what it stands for: with another meaning, another word', (code, at) => {
    const other = set.classes[at]?.meaning === 'deferred' ? 'planned' : 'deferred';
    const flipped = choices(locale, { ...set, classes: set.classes.map((one, i) => (i === at ? { ...one, meaning: other } : one)) });
    const before = choices(locale, set);
    expect(flipped?.map(({ value }) => value)).toEqual(set.classes.map((one) => one.code));
    expect(flipped?.[at]).toMatchObject({ value: code, label: expect.stringContaining(code) });
    expect(flipped?.[at]?.label).not.toBe(before?.[at]?.label);
    expect(flipped?.filter((_, i) => i !== at)).toEqual(before?.filter((_, i) => i !== at));
  });

  it('are none where replies bear no class', () => {
    expect(choices(locale, null)).toEqual([]);
  });
});
