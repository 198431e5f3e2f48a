import { suggestion } from '@huiying/case-type-suggestion';
import { commandEnvelope, commandSchemas, httpCommandNames, jsonSchemaOf, textsOnTheirWay, type JsonSchema } from '.';

const WIDGETS = ['text', 'longText', 'day', 'choice', 'body', 'bodies', 'person', 'people', 'part', 'parts', 'number', 'boolean', 'list', 'marks', 'group', 'variants', 'file', 'scan'];

function fieldsOf(schema: JsonSchema, path = ''): readonly (readonly [string, JsonSchema])[] {
  // A file is one thing to a form, whatever its input is made of.
  if (schema['x-file'] !== undefined) return [];
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [[`${path}.${name}`, field] as const, ...fieldsOf(field, `${path}.${name}`)]);
  return [...own, ...(schema.items ? fieldsOf(schema.items, `${path}[]`) : []), ...[...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].flatMap((s) => fieldsOf(s, path))];
}

describe('schemas of the commands', () => {
  it('exist for every row of the table that a person may give', () => {
    const bySystem = suggestion.table.filter((row) => typeof row.who !== 'function' && row.who.every((g) => g.role === 'system')).map((r) => r.name);
    const byPeople = suggestion.table.map((r) => r.name).filter((name) => !bySystem.includes(name) && name !== 'takeOver');
    // Both ways: a right that has no address would be nobody's.
    expect([...httpCommandNames].sort()).toEqual([...byPeople].sort());
  });

  it.each(httpCommandNames)('%s tells a form what each of its fields is', (name) => {
    const fields = fieldsOf(jsonSchemaOf(commandSchemas[name])).filter(([, f]) => f['const'] === undefined);
    expect(fields.filter(([, f]) => !WIDGETS.includes(String(f['x-widget'])) || typeof f['x-label'] !== 'string').map(([path]) => path)).toEqual([]);
  });

  it.each(httpCommandNames)('%s refuses a field that it does not know', (name) => {
    const result = commandSchemas[name].safeParse({ surprise: 1 });
    expect(result.success).toBe(false);
  });
});

describe('the envelope of a command', () => {
  const envelope = commandEnvelope(commandSchemas.signFor);

  it('keeps a text as it was pasted, zero-width characters between its words included', () => {
    expect(envelope.parse({ reason: '甲\u200b乙 👍🏽', input: {} }).reason).toBe('甲\u200b乙 👍🏽');
  });

  it('needs nothing but the input', () => {
    expect(envelope.parse({ input: {} })).toEqual({ part: null, day: null, entry: 'screen', onBehalfOf: null, reason: null, input: {} });
  });

  it.each([
    ['a day that does not exist', { day: '2026-02-30' }], ['a day in another form', { day: '2026-3-2' }], ['an id that is none', { part: '1' }], ['a way of entry that is for imports', { entry: 'import' }],
    ['a blank reason', { reason: ' \n' }], ['U+0000', { reason: 'a\u0000' }], ['a lone surrogate', { reason: '\udc00' }], ['nothing to be seen', { reason: '\u200b\ufeff' }], ['fillers alone', { reason: '\u3164\u2800' }], ['an override of direction', { reason: '\u202egnp.exe' }], ['decomposed characters', { reason: 'u\u0308' }], ['a reason beyond its length', { reason: '长'.repeat(2001) }],
  ])('refuses %s', (_, wrong) => {
    expect(envelope.safeParse({ input: {}, ...wrong }).success).toBe(false);
  });

  it('takes several lines and characters beyond the basic plane', () => {
    expect(envelope.parse({ input: {}, reason: '第一行\n第二行\t𠮷' }).reason).toBe('第一行\n第二行\t𠮷');
  });
});

describe('texts on their way', () => {
  const way = (name: keyof typeof commandSchemas, value: unknown) => textsOnTheirWay(jsonSchemaOf(commandSchemas[name]), value);

  it('stand at every field of content and nowhere else', () => {
    expect(way('open', { source: 'session', session: '18-3', title: '题', text: '文' }))
      .toEqual({ source: 'session', session: '18-3', title: { $text: '题', kind: 'title' }, text: { $text: '文', kind: 'body' } });
  });

  it('are found within lists', () => {
    expect(way('submitReply', { text: '复', class: 'A', commitments: [{ owner: '甲科', due: '2026-09-01', measure: '修' }] })).toEqual({
      text: { $text: '复', kind: 'reply' }, class: 'A', commitments: [{ owner: { $text: '甲科', kind: 'owner' }, due: '2026-09-01', measure: { $text: '修', kind: 'measure' } }],
    });
  });

  it('are found in the form that a choice leads to', () => {
    expect(way('concludeCoordination', { result: 'nextRound', finding: '意见', requiredChanges: ['改'] })).toEqual({
      result: 'nextRound', finding: { $text: '意见', kind: 'finding' }, requiredChanges: [{ $text: '改', kind: 'requiredChange' }],
    });
  });
});
