import type { CaseState, PartRef } from '../case-state';
import type { CaseType } from '../case-type';
import type { DecideContext } from '../context';
import type { CaseEvent, EventBody } from '../event';
import { casePart, type CaseId, type CommandId, type CongressId, type PartId } from '../ids';
import { notNow } from '../refusal';
import { calendarOf } from '../time/calendar';
import { addDays, day, momentOf, type Day } from '../time/day';
import { command, gate, may } from '../table/row';
import { clockRows } from './clock-rows';
import { decide } from './decide';
import { factsOf, nextSteps } from './facts';

/** A case of nothing but boxes, each to be shut on its last day; a locked one cannot be, and a silent one brings nothing. */
interface BoxState extends CaseState {
  readonly boxes: Readonly<Record<string, 'open' | 'locked' | 'shut'>>;
}
type BoxEvent = EventBody & ({ readonly type: 'Filled'; readonly data: { readonly boxes: BoxState['boxes']; readonly kinds: Readonly<Record<string, string>>; readonly on: Readonly<Record<string, Day>> } } | { readonly type: 'Shut'; readonly data: object });
type BoxRules = Record<never, never>;

const setting = { period: { n: 1, unit: 'days' }, remind: [], escalateTo: [], ladder: [] } as const;
const unlocked = gate<BoxState, BoxRules>('not locked', ({ state, part }) => (state.boxes[part.id] === 'locked' ? notNow('BOX.LOCKED') : null));
const parts = (state: BoxState, kind: string): readonly PartRef[] =>
  kind === 'case' ? [{ kind, id: casePart(state.caseId), state: state.seq === 0 ? 'none' : 'there' }] : Object.keys(state.boxes).map((id) => ({ kind, id: id as PartId, state: state.boxes[id] === 'shut' ? 'shut' : 'open' }));

const boxes: CaseType<BoxState, BoxEvent, BoxRules> = {
  name: 'boxes',
  empty: (caseId, congressId, ruleVersion) => ({ caseId, congressId, ruleVersion, seq: 0, openSeq: 0, lastAt: '' as CaseState['lastAt'], openLastAt: '' as CaseState['lastAt'], touched: {}, deadlines: {}, boxes: {} }),
  evolve: (state, event: CaseEvent<BoxEvent>) => (event.type === 'Filled' ? { ...state, boxes: event.data.boxes } : { ...state, boxes: { ...state.boxes, [event.part]: 'shut' } }),
  eventVersions: { Filled: 1, Shut: 1 },
  upcast: (event) => event,
  partKinds: ['case', 'box'],
  finalStates: {},
  parts,
  concerns: (state, _part, kind) => parts(state, kind),
  table: [
    command<BoxState, BoxEvent, BoxRules, { boxes: BoxState['boxes']; kinds: Record<string, string>; on: Record<string, Day> }>({
      name: 'fill', part: 'case', from: ['none'], to: ['there'], who: [may('clerk', 'all')], gates: [], rules: [], touches: [],
      decide(d, input) {
        d.emit('Filled', input);
        for (const box of Object.keys(input.boxes)) d.start(input.kinds[box] ?? 'shutting', box as PartId, { on: addDays(input.on[box] ?? d.day, 0) });
      },
    }),
    command<BoxState, BoxEvent, BoxRules, unknown>({
      name: 'shut', part: 'box', from: ['open'], to: ['shut'], who: [may('system', 'none')], gates: [unlocked], rules: [], touches: ['box'], byTime: true,
      decide(d) {
        d.emit('Shut', {});
        d.pass('shutting', d.part.id);
      },
    }),
    ...clockRows<BoxState, BoxEvent, BoxRules>(['there']),
  ],
  deadlines: [
    { kind: 'shutting', part: 'box', owner: 'keep', basis: () => 'none', whenPassed: { then: 'command', command: 'shut' }, setting: () => setting },
    { kind: 'silent', part: 'box', owner: 'keep', basis: () => 'none', whenPassed: { then: 'nothing' }, setting: () => setting },
    { kind: 'untold', part: 'box', owner: 'keep', basis: () => 'none', whenPassed: { then: 'escalate' }, setting: () => setting },
  ],
  relations: { all: () => [{ type: 'congress' }], none: () => [] },
  backdatingDays: () => 30,
  stage: () => 'keep',
  beside: () => [],
  round: () => 0,
  owed: () => [],
  ended: () => false,
  access: () => [],
  handlingRoles: [],
  rolesBehindVeil: [],
};

const context = (on: string): DecideContext<BoxRules> => ({
  rules: {}, ruleVersion: '1', calendar: calendarOf([]), directory: { body: () => undefined, deputy: () => undefined, session: () => undefined },
  actor: { kind: 'person', personId: 'clerk' as never, roles: [{ role: 'clerk', bodyId: null, bodyKind: null }] }, now: momentOf(day(on), 9), commandId: 'c' as CommandId,
});

/** On 2 March, for that day or an earlier one. */
function filled({ of = null, ...input }: { readonly boxes: BoxState['boxes']; readonly kinds?: Record<string, string>; readonly on?: Record<string, Day>; readonly of?: Day | null }): BoxState {
  const outcome = decide(boxes, boxes.empty('case' as CaseId, 'congress' as CongressId, '1'), { name: 'fill', part: null, day: of, entry: 'screen', onBehalfOf: null, reason: { ref: 'r', kind: 'reason', digest: '' }, input: { kinds: {}, on: {}, ...input } }, context('2026-03-02'));
  if (!outcome.accepted) throw new Error(outcome.refusal.code);
  return outcome.state;
}
const listed = (state: BoxState, on: string) => factsOf(boxes, state, context(on)).next.map((n) => n.part);

describe('the steps that the process is told of', () => {
  const locked = { a: 'locked', b: 'locked', c: 'locked', d: 'locked' } as const;

  it('hide no clock behind due ones whose order would be refused', () => {
    const state = filled({ boxes: { ...locked, y: 'open', z: 'open' }, on: { z: day('2026-03-20') } });
    expect(nextSteps(boxes, state, context('2026-03-05'))).toHaveLength(6);
    expect(listed(state, '2026-03-05')).toEqual(['y', 'z']);
  });

  it('hide none behind due ones that bring nothing by themselves', () => {
    const kinds = { a: 'silent', b: 'silent', c: 'untold', d: 'untold' };
    const state = filled({ boxes: { a: 'open', b: 'open', c: 'open', d: 'open', z: 'open' }, kinds, on: { z: day('2026-03-20') } });
    expect(listed(state, '2026-03-05')).toEqual(['z']);
  });

  it('list what is still to come, locked or not: it may be unlocked by then', () => {
    expect(listed(filled({ boxes: { ...locked, z: 'open' } }), '2026-03-02')).toHaveLength(3);
  });

  it('list a due one again once it is unlocked', () => {
    const state = filled({ boxes: { ...locked, z: 'open' } });
    expect(listed({ ...state, boxes: { ...state.boxes, a: 'open' } }, '2026-03-05').sort()).toEqual(['a', 'z']);
  });

  it('name one that is still to come, however many are due', () => {
    const on = { z: day('2026-03-20'), y: day('2026-03-25') };
    const state = filled({ boxes: { a: 'open', b: 'open', c: 'open', d: 'open', e: 'open', y: 'open', z: 'open' }, on });
    expect(listed(state, '2026-03-05')).toHaveLength(3);
    expect(listed(state, '2026-03-05').at(-1)).toBe('z');
  });

  it('name a window that was over before anybody entered it, since it has yet to be closed', () => {
    expect(listed(filled({ boxes: { a: 'open' }, of: day('2026-02-20') }), '2026-03-02')).toEqual(['a']);
  });

  it('leave room for others where orders were put aside', () => {
    const state = filled({ boxes: { a: 'open', b: 'open', c: 'open', d: 'open', e: 'open' } });
    const parked = new Set(['a', 'b', 'c', 'd']);
    expect(factsOf(boxes, state, context('2026-03-05'), (order) => parked.has(order.part)).next.map((n) => n.part)).toEqual(['e']);
  });
});
