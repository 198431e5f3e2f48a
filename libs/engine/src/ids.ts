declare const brand: unique symbol;
/** A string that only its own maker can make: ids of different things do not mix. */
export type Branded<T, B extends string> = T & { readonly [brand]: B };

/** A congress: of a county, or of one of its towns. */
export type CongressId = Branded<string, 'CongressId'>;
/** A case, in any congress. */
export type CaseId = Branded<string, 'CaseId'>;
/** A part of a case with a life of its own. The case itself is a part whose id is the case's id. */
export type PartId = Branded<string, 'PartId'>;
/** Somebody who acts or is named. */
export type PersonId = Branded<string, 'PersonId'>;
/** A unit, section, committee, office or town. */
export type BodyId = Branded<string, 'BodyId'>;
/** A kept text or file. */
export type ContentId = Branded<string, 'ContentId'>;
/** A deadline of a case. */
export type DeadlineId = Branded<string, 'DeadlineId'>;
/** A command: a repetition has the same id. */
export type CommandId = Branded<string, 'CommandId'>;

/** The case seen as its own part. */
export const casePart = (caseId: CaseId): PartId => caseId as string as PartId;
