import type { BodyId } from '@huiying/engine';
import type { FromPaper, NoInput } from './common';

/** 主办, 会办, 分办. */
export type AssignmentKind = 'main' | 'co' | 'separate';

/** A unit, and what it is to be on the case. */
export interface ProposedUnit {
  readonly unit: BodyId;
  readonly kind: AssignmentKind;
}

/** 拟分办. One main unit with any co-handlers, or only separate ones. Another than the deputy's wish needs the reason. */
export interface PreAssignInput {
  readonly units: readonly ProposedUnit[];
}

/** 交办. `hard`: 涉及面广、处理难度大, six months (代表法第五十一条). */
export interface HandOverInput {
  readonly difficulty: 'normal' | 'hard';
}

/** 签收. */
export type SignForInput = FromPaper;

/** 提异议（退办）. Needs the reason. */
export interface ObjectInput extends FromPaper {
  /** The body that is held competent. */
  readonly counterProposal?: BodyId;
}

/** 同意改办. Without a new unit the assignment waits for `reassign`. */
export interface UpholdObjectionInput {
  readonly newUnit?: BodyId;
}

/** 不同意异议. Needs the reason. */
export type RefuseObjectionInput = NoInput;

/** 改办、调整. Needs the reason; the kind stays. */
export interface ReassignInput {
  readonly newUnit: BodyId;
}
