declare const brand: unique symbol;
/** A string that only its own maker can make: ids of different things do not mix. */
export type Branded<T, B extends string> = T & { readonly [brand]: B };

export type CongressId = Branded<string, 'CongressId'>;
export type CaseId = Branded<string, 'CaseId'>;
/** A part of a case with a life of its own. The case itself is a part whose id is the case's id. */
export type PartId = Branded<string, 'PartId'>;
export type PersonId = Branded<string, 'PersonId'>;
/** A unit, section, committee, office or town. */
export type BodyId = Branded<string, 'BodyId'>;
export type ContentId = Branded<string, 'ContentId'>;
export type DeadlineId = Branded<string, 'DeadlineId'>;
export type CommandId = Branded<string, 'CommandId'>;

/** The case seen as its own part. */
export const casePart = (caseId: CaseId): PartId => caseId as string as PartId;
