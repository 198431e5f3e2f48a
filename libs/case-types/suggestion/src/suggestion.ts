import type { CaseType } from '@huiying/engine';
import { accessOf } from './access';
import { concerns } from './concerns';
import { deadlines } from './deadlines';
import { eventVersions, type SuggestionEvent } from './events';
import { evolve } from './evolve';
import { finalStates, PART_KINDS, partsOf } from './parts';
import { relations } from './relations';
import type { SuggestionRules } from './rules';
import { besideOf, isEnded, owedOf, roundNo, stageOf } from './stages';
import { emptySuggestion, type SuggestionState } from './state';
import { tableOf } from './table';
import { upcast } from './upcast';

/** Roles of the units and of the offices that divide and check their work. */
export const handlingRoles = ['unitClerk', 'unitHandler', 'unitLeader', 'coordinator', 'checker'] as const;
/** Roles beside the deputy's own that act on ratings before their window closes: what they may do tells how it stands. */
export const ratingRoles = ['registrar', 'committeeLeader', 'groupSecretary'] as const;

/** 代表建议: everything that makes a suggestion a suggestion. */
export const suggestion: CaseType<SuggestionState, SuggestionEvent, SuggestionRules> = {
  name: 'suggestion',
  empty: emptySuggestion,
  evolve,
  eventVersions,
  upcast,
  table: tableOf(() => suggestion),
  deadlines,
  relations,
  parts: partsOf,
  partKinds: PART_KINDS,
  concerns,
  finalStates,
  backdatingDays: (rules) => rules['backdating.days'].value,
  stage: stageOf,
  beside: besideOf,
  round: roundNo,
  owed: owedOf,
  ended: isEnded,
  access: accessOf,
  handlingRoles,
  rolesBehindVeil: ratingRoles,
};

/** From registration on a case keeps its rule set; before, the one of the day holds. */
export const isPinned = (state: SuggestionState): boolean => state.registration !== null;
