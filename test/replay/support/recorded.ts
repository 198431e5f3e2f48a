import { stages, type Stage } from '../../workflow/support/order-rows';
import { SCENARIOS } from './scenarios';

/** The history in which a stage gives orders in a life of the real core. */
export const historyOfStage = (stage: Stage): string => `stage-${stage}`;

/** The history of a run that began anew because the server held it for long enough. */
export const LONG_HISTORY = 'long-history-begins-anew';

/** The histories that are kept, by name. */
export const RECORDED: readonly string[] = [...SCENARIOS.map(({ name }) => name), ...stages.map(historyOfStage), LONG_HISTORY];
