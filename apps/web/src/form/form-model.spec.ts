import { asItStands, fieldsIn, fieldsOf, takesText, type Field } from './field-model';
import type { InputSchema } from './json-schema';
import { missingIn } from './missing';
import { CHOSEN_VARIANT, emptyGroup, toInput } from './values';

const commitment: InputSchema = {
  type: 'object',
  properties: {
    measure: { type: 'string', maxLength: 5000, 'x-widget': 'longText', 'x-content': 'commitment', 'x-label': '措施' },
    dueOn: { type: 'string', format: 'date', 'x-widget': 'day', 'x-label': '完成日期' },
    owner: { type: 'string', 'x-widget': 'person', 'x-source': 'people', 'x-label': '责任人' },
  },
  required: ['measure', 'dueOn', 'owner'],
};
const reply: InputSchema = {
  type: 'object',
  properties: {
    class: { type: 'string', 'x-widget': 'choice', 'x-label': '类别', 'x-options': [{ value: 'A', label: 'A 已解决' }, { value: 'B', label: 'B 正在解决' }] },
    commitments: { type: 'array', minItems: 1, items: { $ref: '#/$defs/commitment' }, 'x-widget': 'list', 'x-label': '承诺' },
    open: { type: 'boolean', 'x-label': '公开' },
    pages: { type: 'integer', minimum: 1, 'x-label': '页数' },
    remark: { anyOf: [{ type: 'string', maxLength: 200 }, { type: 'null' }], 'x-label': '备注' },
    signers: { type: 'array', items: { type: 'string', format: 'uuid', 'x-widget': 'person', 'x-source': 'signers' }, 'x-label': '代表' },
  },
  required: ['class', 'commitments', 'remark'],
  $defs: { commitment },
};

const named = (fields: readonly Field[], name: string): Field => {
  const found = fields.find((field) => field.name === name);
  if (found === undefined) throw new Error(`no field ${name}`);
  return found;
};

describe('fields of a schema', () => {
  const fields = fieldsOf(reply);

  it('take their widgets from the hints, and from the type where there is none', () => {
    expect(fields.map((field) => field.widget)).toEqual(['choice', 'list', 'boolean', 'number', 'text', 'pickMany']);
    expect(named(fields, 'class')).toMatchObject({ required: true, options: [{ value: 'A', label: 'A 已解决' }, { value: 'B', label: 'B 正在解决' }] });
    expect(named(fields, 'signers')).toMatchObject({ source: 'signers' });
  });

  it('offer what comes with the schema, numbers and parts too, and mean the only version of a text', () => {
    const offered = fieldsOf({
      type: 'object',
      properties: {
        answer: { type: 'string', 'x-widget': 'text', title: '答' },
        change: { type: 'integer', 'x-source': 'requiredChanges', 'x-options': [{ value: 0, label: '第 1 项' }, { value: 1, label: '第 2 项' }] },
        version: { type: 'integer', 'x-source': 'textVersion', 'x-options': [{ value: 3, label: '第 3 稿' }] },
        to: { type: 'array', 'x-widget': 'parts', items: { type: 'string', 'x-widget': 'part', 'x-source': 'parts:signature', 'x-options': [{ value: 's1', label: '代表甲' }] } },
        session: { type: 'string', 'x-widget': 'choice', 'x-source': 'meetings' },
      },
      required: ['change', 'version'],
      'x-order': ['version', 'change', 'to', 'session', 'answer'],
    });
    expect(offered.map(({ name, widget }) => [name, widget])).toEqual([
      ['version', 'fixed'], ['change', 'choice'], ['to', 'multiChoice'], ['session', 'pick'], ['answer', 'text'],
    ]);
    expect(toInput(offered, { change: '1', to: ['s1'] })).toEqual({ version: 3, change: 1, to: ['s1'] });
  });

  it('are a file, or a file or a note, where the schema says so, and only the id of a file is sent', () => {
    const file: InputSchema = { type: 'object', properties: { file: { type: 'string', format: 'uuid' } }, required: ['file'], 'x-widget': 'file', 'x-file': 'attachment' };
    const given = fieldsOf({
      type: 'object',
      properties: { attachments: { type: 'array', items: file, 'x-label': '附件' }, scan: { anyOf: [{ type: 'string', maxLength: 5, 'x-content': 'scan' }, file], 'x-widget': 'scan', 'x-label': '纸质件' } },
      required: ['scan'],
    });
    expect(given).toMatchObject([{ widget: 'list', item: { widget: 'file' } }, { widget: 'scan', maxLength: 5 }]);
    const uploaded = { file: 'f1', name: '照片.jpg', size: '12 KB' };
    expect(toInput(given, { attachments: [uploaded], scan: uploaded })).toEqual({ attachments: [{ file: 'f1' }], scan: { file: 'f1' } });
    expect(toInput(given, { attachments: [], scan: ' 存档案柜 ' })).toEqual({ scan: '存档案柜' });
    expect(missingIn(given, { attachments: [undefined] }).map((f) => [f.path, f.fault])).toEqual([['attachments.0', 'required'], ['scan', 'required']]);
    expect(missingIn(given, { scan: '存于代表工委' }).map((f) => [f.path, f.fault])).toEqual([['scan', 'tooLong']]);
    expect(missingIn(given, { attachments: [uploaded], scan: uploaded })).toEqual([]);
    expect(takesText(given)).toBe(true);
  });

  it('follow references into lists of objects', () => {
    const list = named(fields, 'commitments');
    expect(list).toMatchObject({ min: 1, item: { widget: 'group', fields: [{ widget: 'longText' }, { widget: 'day' }, { widget: 'pick' }] } });
  });

  it('say whether text enters', () => {
    expect(takesText(fields)).toBe(true);
    expect(takesText(fieldsOf({ type: 'object', properties: { day: { type: 'string', format: 'date' } } }))).toBe(false);
  });

  it('are none for a command without input', () => expect(fieldsOf({ type: 'object', properties: {} })).toEqual([]));
});

describe('values', () => {
  const fields = fieldsOf(reply);

  it('begin empty, with the entries a list needs and nothing preselected', () => {
    expect(emptyGroup(fields)).toEqual({
      class: undefined, commitments: [{ measure: undefined, dueOn: undefined, owner: undefined }],
      open: undefined, pages: undefined, remark: undefined, signers: [],
    });
  });

  it('become the input: empty ones left out or null, numbers as numbers, text trimmed and NFC', () => {
    const input = toInput(fields, {
      class: 'B', commitments: [{ measure: ' 改造\r\n管网 ', dueOn: '2026-11-30', owner: 'p1' }], pages: '3', remark: 'e\u0301', signers: [],
    });
    expect(input).toEqual({ class: 'B', commitments: [{ measure: '改造\n管网', dueOn: '2026-11-30', owner: 'p1' }], pages: 3, remark: 'é' });
    expect(toInput(fields, { class: 'A', commitments: [], remark: '' })).toEqual({ class: 'A', commitments: [], remark: null });
  });

  it('keep a chosen variant apart from what is sent', () => {
    const variants = fieldsOf({
      type: 'object',
      properties: {
        units: {
          oneOf: [
            { type: 'object', 'x-label': '主办', properties: { kind: { const: 'main' }, unit: { type: 'string', 'x-widget': 'body' } }, required: ['kind', 'unit'] },
            { type: 'object', 'x-label': '分办', properties: { kind: { const: 'separate' } }, required: ['kind'] },
          ],
        },
      },
      required: ['units'],
    });
    expect(toInput(variants, { units: { [CHOSEN_VARIANT]: '0', value: { unit: 'b1' } } })).toEqual({ units: { kind: 'main', unit: 'b1' } });
    expect(missingIn(variants, { units: {} })).toMatchObject([{ path: 'units', fault: 'required' }]);
    expect(missingIn(variants, { units: { [CHOSEN_VARIANT]: '0', value: {} } })).toMatchObject([{ path: 'units.unit', fault: 'required' }]);
  });
});

describe('what is missing', () => {
  const fields = fieldsOf(reply);

  it('is named by the path that the API uses', () => {
    expect(missingIn(fields, emptyGroup(fields)).map((fault) => fault.path)).toEqual(['class', 'commitments.0.measure', 'commitments.0.dueOn', 'commitments.0.owner']);
  });

  it('tells a day that is none, a number that is none and a text that is too long', () => {
    const faults = missingIn(fields, {
      class: 'A', commitments: [{ measure: '改造', dueOn: '6月', owner: 'p1' }], pages: 'two', remark: 'x'.repeat(201),
    });
    expect(faults.map(({ path, fault }) => [path, fault])).toEqual([['commitments.0.dueOn', 'notADay'], ['pages', 'notANumber'], ['remark', 'tooLong']]);
  });
});

describe('a field that is owed on what another says', () => {
  const promises: InputSchema = { ...reply.properties?.['commitments'], minItems: 0, 'x-required-when': { field: 'class', is: ['B'] } };
  const schema: InputSchema = { ...reply, properties: { ...reply.properties, commitments: promises }, required: ['class'] };
  const fields = fieldsOf(schema);
  const faults = (value: string) => missingIn(fields, { ...emptyGroup(fields), class: value }).map(({ path, fault }) => [path, fault]);

  it('is asked for then, and only then', () => {
    expect([faults('A'), faults('B')]).toEqual([[], [['commitments', 'tooFew']]]);
    expect([asItStands(named(fields, 'commitments'), { class: 'A' }).required, asItStands(named(fields, 'commitments'), { class: 'B' }).required]).toEqual([false, true]);
  });

  it('is asked for too where one within a group says it', () => {
    const mark: InputSchema = { type: 'string', 'x-options': [{ value: 'satisfied', label: '满意' }, { value: 'notSatisfied', label: '不满意' }] };
    const form = fieldsOf({
      type: 'object', required: ['marks'],
      properties: { marks: { type: 'object', properties: { attitude: mark, result: mark } }, ratingReason: { type: 'string', 'x-required-when': { field: 'marks', is: ['notSatisfied'] } } },
    });
    const paths = (result: string) => missingIn(form, { marks: { attitude: 'satisfied', result } }).map(({ path }) => path);
    expect([paths('satisfied'), paths('notSatisfied')]).toEqual([[], ['ratingReason']]);
  });
});

describe('a field that belongs to one way of entry', () => {
  it('is there in that way alone', () => {
    const fields = fieldsOf({ type: 'object', properties: { title: { type: 'string' }, scan: { type: 'string', 'x-entry': 'paper' } } });
    expect([fieldsIn(fields, 'screen'), fieldsIn(fields, 'paper')].map((shown) => shown.map(({ name }) => name))).toEqual([['title'], ['title', 'scan']]);
  });
});
