import {
  casePart, clockRows, command, may, type CaseEvent, type CaseState, type CaseType, type ContentRef, type DrawnNumber, type EventBody, type PartId, type PartRef, type BodyId,
} from '@huiying/engine';

/**
 * A second type of case, for tests only: a body is asked something and answers within three working days, or the
 * question lapses. What engine, executor and workflow share must serve it without knowing it.
 */
export type ErrandEvent =
  | Body<'ErrandOpened', { number: DrawnNumber; item: PartId; body: BodyId; question: ContentRef }>
  | Body<'ItemAnswered', { answer: ContentRef }>
  | Body<'ItemLapsed', Record<never, never>>;

interface Body<T extends string, D> extends EventBody {
  readonly type: T;
  readonly v: 1;
  readonly data: Readonly<D>;
}

/** The state of an errand. */
export interface ErrandState extends CaseState {
  readonly state: 'none' | 'open' | 'done';
  readonly number: DrawnNumber | null;
  readonly body: BodyId | null;
  readonly item: { readonly id: PartId; readonly state: 'waiting' | 'answered' | 'lapsed' } | null;
  readonly question: ContentRef | null;
}

/** The rules of errands: one period. */
export interface ErrandRules {
  readonly 'answer.days': { readonly value: number; readonly basis: string; readonly validFrom: string };
}

const CASE_STATES = ['open', 'done'];

function evolve(state: ErrandState, event: CaseEvent<ErrandEvent>): ErrandState {
  switch (event.type) {
    case 'ErrandOpened': {
      const { number, item, body, question } = event.data;
      return { ...state, state: 'open', number, body, question, item: { id: item, state: 'waiting' } };
    }
    case 'ItemAnswered':
      return { ...state, state: 'done', item: state.item && { ...state.item, state: 'answered' } };
    case 'ItemLapsed':
      return { ...state, state: 'done', item: state.item && { ...state.item, state: 'lapsed' } };
  }
}

const parts = (state: ErrandState, kind: string): readonly PartRef[] =>
  kind === 'case' ? [{ kind, id: casePart(state.caseId), state: state.state }]
  : kind === 'item' && state.item !== null ? [{ kind, id: state.item.id, state: state.item.state }]
  : [];

/** A second type of case, for tests alone: what every type shares must hold for it too. */
export const errand: CaseType<ErrandState, ErrandEvent, ErrandRules> = {
  name: 'errand',
  empty: (caseId, congressId, ruleVersion) => ({
    caseId, congressId, ruleVersion, seq: 0, openSeq: 0, lastAt: '' as CaseState['lastAt'], openLastAt: '' as CaseState['lastAt'], touched: {}, deadlines: {},
    state: 'none', number: null, body: null, item: null, question: null,
  }),
  evolve,
  eventVersions: { ErrandOpened: 1, ItemAnswered: 1, ItemLapsed: 1 },
  upcast: (event) => event,
  partKinds: ['case', 'item'],
  finalStates: { case: ['done'], item: ['answered', 'lapsed'] },
  parts,
  // One case, one item: each is all that the other is about.
  concerns: (state, _part, kind) => parts(state, kind),
  table: [
    command<ErrandState, ErrandEvent, ErrandRules, { body: BodyId; question: ContentRef }>({
      name: 'openErrand', part: 'case', from: ['none'], to: ['open'], creates: 'item', who: [may('registrar', 'congress')], gates: [], rules: ['answer.days'], touches: ['case'],
      decide: (d, { body, question }) => {
        const item = d.newPartId();
        d.emit('ErrandOpened', { number: d.drawNumber('errand'), item, body, question });
        d.start('answer', item);
      },
    }),
    command<ErrandState, ErrandEvent, ErrandRules, { answer: ContentRef }>({
      name: 'answerItem', part: 'item', from: ['waiting'], to: ['answered'], who: [may('unitClerk', 'asked')], gates: [], rules: [], touches: ['item', 'case'], expected: true, deadline: 'answer',
      decide: (d, { answer }) => {
        d.emit('ItemAnswered', { answer });
        d.meet('answer', d.part.id);
      },
    }),
    command<ErrandState, ErrandEvent, ErrandRules, unknown>({
      name: 'lapseItem', part: 'item', from: ['waiting'], to: ['lapsed'], who: [may('system', 'thisCase')], gates: [], rules: [], touches: ['item'], byTime: true,
      decide: (d) => {
        d.emit('ItemLapsed', {});
        d.pass('answer', d.part.id);
      },
    }),
    ...clockRows<ErrandState, ErrandEvent, ErrandRules>(CASE_STATES),
  ],
  deadlines: [{
    kind: 'answer', part: 'item', owner: 'wait', basis: (rules) => rules['answer.days'].basis, whenPassed: { then: 'command', command: 'lapseItem' },
    setting: (rules) => ({ period: { n: rules['answer.days'].value, unit: 'workingDays' }, remind: [{ n: 1, unit: 'workingDays' }], escalateTo: [], ladder: [] }),
  }],
  relations: { congress: () => [{ type: 'congress' }], thisCase: () => [], asked: (state) => (state.body === null ? [] : [{ type: 'body', bodyId: state.body }]) },
  backdatingDays: () => 30,
  stage: (state) => (state.state === 'open' ? 'wait' : 'none'),
  beside: () => [],
  round: () => 1,
  owed: () => [],
  ended: (state) => state.state === 'done',
  access: (state) => [{ relation: 'registrar', holder: { type: 'role', role: 'registrar' } }, ...(state.body === null ? [] : [{ relation: 'asked', holder: { type: 'body', bodyId: state.body } } as const])],
  handlingRoles: ['unitClerk'],
  rolesBehindVeil: [],
};
