export type * from './rules';
export type * from './inputs';
export * from './events';
export * from './state';
export { suggestion, handlingRoles, isPinned, ratingRoles } from './suggestion';
export { PART_KINDS, type PartKind } from './parts';
export { fulfilmentOf, isClosed, isFulfilled, isReplied, isSatisfied, satisfactionOf, type Fulfilment, type Satisfaction } from './facts4';
export { labelOf, type StageLabel } from './label';
export { isPartVeiled, isRatingUnveiled } from './veil';
export { dutyOf, runningPublications } from './publication-duty';
export { closingBarredBy } from './closable';
export { signersOf } from './select';
export { registrationSeries } from './table/submission';
export { reservedCommands } from './table/reserved';
export { lifecyclePage } from './lifecycle-page';
export { isFaceToFace } from './face-to-face';
export { ordersAtOnce, type BesideStage, type MainStage } from './stages';
/** An invented county, a life and valid inputs, for the tests of other packages; nothing of it is used by the product. */
export * as suggestionTesting from './testing';
