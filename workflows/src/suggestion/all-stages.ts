import type { Stage } from '../case';
import { answer } from './stages/answer';
import { assign } from './stages/assign';
import { intake } from './stages/intake';
import { publish } from './stages/publish';
import { rate } from './stages/rate';
import { secondHandling } from './stages/second-handling';
import { settle } from './stages/settle';
import { supervise } from './stages/supervise';
import { track } from './stages/track';

/** Stages of the main line that come again with each round, in the order of the paper. */
export const roundStages: readonly Stage[] = [assign, answer, rate, secondHandling, settle];
/** The main line of a suggestion, in the order of the paper. */
export const mainLineStages: readonly Stage[] = [intake, ...roundStages];
/** What runs beside it, from the first hand-over, delivery and promise on. */
export const besideStages: readonly Stage[] = [supervise, publish, track];
/** Every stage that a run of a suggestion has. */
export const allStages: readonly Stage[] = [...mainLineStages, ...besideStages];
