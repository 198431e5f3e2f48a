import { deadlines } from '../deadlines';
import type { SuggestionRules } from '../rules';
import { ordersAtOnce, type BesideStage, type MainStage } from '../stages';

/** Every stage of the process, as the paper goes; those beside the main line where they begin. */
const STAGES: readonly (MainStage | BesideStage)[] = ['intake', 'assign', 'answer', 'supervise', 'rate', 'second-handling', 'publish', 'track', 'settle'];

/** What each stage's file orders: at once what has become owed, in time what its deadlines bring. */
export function stageSection(rules: SuggestionRules): readonly string[] {
  return [
    '## Stages',
    '',
    'The process has one file for each stage. What is owed at once it orders as soon as an event makes it owed; of each deadline kind that it owns it gives the orders in time, whatever stage the main line is in.',
    '',
    '| stage | orders at once | deadline kinds it owns, and what it orders in time |',
    '|---|---|---|',
    ...STAGES.map((stage) => `| ${stage} | ${atOnceOf(stage).join(', ') || '–'} | ${inTimeOf(stage, rules).join('; ') || '–'} |`),
    '',
  ];
}

const atOnceOf = (stage: string): readonly string[] => Object.entries(ordersAtOnce).flatMap(([command, owner]) => (owner === stage ? [command] : []));

const inTimeOf = (stage: string, rules: SuggestionRules): readonly string[] =>
  deadlines.filter((d) => d.owner === stage).map(({ kind, setting, whenPassed }) => {
    const set = setting(rules);
    if (set === null) return `${kind}: not under this rule set`;
    const orders = [
      ...(set.remind.length > 0 ? ['remind'] : []),
      ...(whenPassed.then === 'command' ? [whenPassed.command] : whenPassed.then === 'escalate' && set.escalateTo.length > 0 ? ['escalate'] : []),
    ];
    return `${kind}: ${orders.join(', ') || 'nothing'}`;
  });
