import type { CaseState, PartRef } from '../case-state';
import type { ContentRef, DecideContext } from '../context';
import type { ActingAs, Decision } from '../decision/decision';
import type { Entry, EventBody } from '../event';
import type { BodyId, PartId, PersonId } from '../ids';
import type { Refusal } from '../refusal';
import type { Day } from '../time/day';

/** `role @ relation`: who may, seen from the part that the command addresses. */
export interface Grant {
  readonly role: string;
  readonly relation: string;
  /** This role may only enter what somebody else did on paper or by telephone. */
  readonly onlyOnPaper: boolean;
}

/** Whoever holds the role and stands in the relation to the part, on screen. */
export const may = (role: string, relation: string): Grant => ({ role, relation, onlyOnPaper: false });
/** Whoever holds the role and may only enter what somebody else did on paper. */
export const onPaper = (role: string, relation = 'congress'): Grant => ({ role, relation, onlyOnPaper: true });

/** What a condition looks at; `today` is the day of entry. */
export interface GateInput<S, R> {
  readonly state: S;
  readonly part: PartRef;
  readonly context: DecideContext<R>;
  readonly today: Day;
}

/** A named condition on the state and today; answers why not, or null. */
export interface Gate<S, R> {
  readonly name: string;
  readonly test: (g: GateInput<S, R>) => Refusal | null;
}

/** A condition with its name, by which tables and pages refer to it. */
export const gate = <S, R>(name: string, test: Gate<S, R>['test']): Gate<S, R> => ({ name, test });

/** Something that the schema of the input leaves open and that is owed here all the same. */
export interface Owed {
  /** A field of the input, or one of the envelope's: `reason`, and from paper `onBehalfOf`. */
  readonly field: string;
  /** Only where this other field, or one within it, says one of these. */
  readonly when?: { readonly field: string; readonly is: readonly string[] };
}

/** Of the choices of a field those that are open to whoever enters it, where the rules know more. */
export interface Offered {
  readonly field: string;
  readonly only: readonly string[];
}

/** In which role and in which way somebody enters it. */
export interface EnteredAs {
  readonly acting: ActingAs;
  readonly entry: Entry;
}

/** The same beside what a gate sees. */
export interface Entering<S, R> extends GateInput<S, R>, EnteredAs {}

/** One command of a case type: the part it moves, who may, when, and what follows at once. */
export interface CommandRow<S extends CaseState, E extends EventBody, R, I = unknown> {
  readonly name: string;
  /** Kind of the part that the command addresses; its id comes with the command. */
  readonly part: string;
  /** States of that part in which it is possible. The first command of a case addresses the case in state `none`. */
  readonly from: readonly string[];
  /** States that it may lead to; empty where the part's own state stays. For the pages and the checks of the table. */
  readonly to: readonly string[];
  /** Kind of a part that it creates. */
  readonly creates?: string;
  readonly who: readonly Grant[] | ((rules: R) => readonly Grant[]);
  readonly gates: readonly Gate<S, R>[];
  /** Whoever holds a role in this body never has the command on such a part, whatever else he is: not even a reason is told him. */
  readonly keptFrom?: (state: S, part: PartRef) => BodyId | null;
  /** Parameters of the rule set that it reads. */
  readonly rules: readonly string[];
  /** Kinds of parts whose change since it was read is a conflict (412): of its own kind the addressed one, of another those that concern it. */
  readonly touches: readonly string[];
  /** The envelope's reason must be given, whatever the input says. */
  readonly needsReason?: boolean;
  /** The envelope's reason is kept in what happened also where nobody must give one; elsewhere only an earlier day asks for it. */
  readonly keepsReason?: boolean;
  /** What is owed beyond the schema and `needsReason`, by the rules, the state, or the role in which it is entered; for the forms, and true to what `decide` refuses. */
  readonly owes?: (g: Entering<S, R>) => readonly Owed[];
  /** What only some roles may choose; for the forms, and true to what `decide` refuses. */
  readonly offers?: (as: EnteredAs, rules: R) => readonly Offered[];
  /** Texts that the command's own take the place of: one that says the same is the same reference, so that `decide` can tell. */
  readonly replaces?: (state: S, part: PartRef) => readonly ContentRef[];
  /** `If-Match` must be given: it overwrites or decides on what was read. */
  readonly needsIfMatch?: boolean;
  /** An open task of those who may, while it is allowed and its result is missing. */
  readonly expected?: boolean | ((g: GateInput<S, R>) => boolean);
  /** Kind of the deadline that the task stands under; of several the one that ends first is owed. */
  readonly deadline?: string | readonly string[];
  /** Part that this deadline stands on where it is neither the addressed one nor the case. */
  readonly deadlineOn?: (state: S, part: PartRef) => PartId | null;
  /** The system's own by passing of time: also the executor lets it happen before any later command. */
  readonly byTime?: boolean;
  /** Gate asks for an open window: an earlier day is taken only from paper and by a role that is not the unit's. */
  readonly windowed?: boolean;
  /** False where the rule set knows no such act: for nobody then. */
  readonly existsUnder?: (rules: R) => boolean;
  /** Whose paper it can be. With one person the core names him, with several the envelope must; left out where the paper is a body's, or a person is still to be named. */
  readonly paperOf?: (state: S, part: PartRef) => readonly PersonId[];
  /** The fact cannot lie before this day. */
  readonly earliestDay?: (state: S, part: PartRef) => Day | null;
  /** The act or even its possibility is veiled from the handling side; for rows of any part: on such a part. */
  readonly veiled?: boolean | ((state: S, part: PartRef) => boolean);
  decide(d: Decision<S, E, R>, input: I): Refusal | void;
}

/** Is the row veiled on this part? */
export const isVeiledOn = <S extends CaseState, E extends EventBody, R>({ veiled }: CommandRow<S, E, R>, state: S, part: PartRef): boolean =>
  typeof veiled === 'function' ? veiled(state, part) : (veiled ?? false);

/** A row with its input type; the table itself holds rows of any input. */
export const command = <S extends CaseState, E extends EventBody, R, I>(row: CommandRow<S, E, R, I>): CommandRow<S, E, R> =>
  row as CommandRow<S, E, R>;

/** Kinds of deadlines that a row's task may stand under. */
export const deadlineKindsOf = ({ deadline }: { readonly deadline?: string | readonly string[] }): readonly string[] =>
  deadline === undefined ? [] : typeof deadline === 'string' ? [deadline] : deadline;
