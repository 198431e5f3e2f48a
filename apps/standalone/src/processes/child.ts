import { ASK_THEN_KILL, FAST_THEN_IMMEDIATE, type EndStep } from '@huiying/platform';

/** The processes of one installation. */
export const CHILD_NAMES = ['api', 'worker', 'temporal', 'postgres', 'guard'] as const;
/** One of them. */
export type ChildName = (typeof CHILD_NAMES)[number];

/**
 * The order in which they end: first those that give orders, PostgreSQL last, so that whatever was accepted is
 * written. The guard is not in it; it ends when nothing is left to watch.
 */
export const ENDING_ORDER = ['api', 'worker', 'temporal', 'postgres'] as const satisfies readonly ChildName[];

/** How each is asked to end. */
export const endStepsOf = (name: ChildName): readonly EndStep[] => (name === 'postgres' ? FAST_THEN_IMMEDIATE : ASK_THEN_KILL);
