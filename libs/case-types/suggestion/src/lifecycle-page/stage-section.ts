import { deadlines } from '../deadlines';
import type { SuggestionRules } from '../rules';
import { ordersAtOnce } from '../stages';

/** What a stage of the process says of itself: its name, what it orders at once, and what in time for each kind of deadline that it owns. */
export interface ProcessStage {
  readonly name: string;
  readonly atOnce: readonly string[];
  readonly inTime: Readonly<Record<string, readonly string[]>>;
}

/** The stages that the process runs, those of the main line and those beside it, each in the order of the paper. */
export interface ProcessStages {
  readonly mainLine: readonly ProcessStage[];
  readonly beside: readonly ProcessStage[];
}

/** What each stage's file orders: at once what has become owed, in time what its deadlines bring. */
export function stageSection({ mainLine, beside }: ProcessStages, rules: SuggestionRules): readonly string[] {
  const line = (where: string) => (stage: ProcessStage): string =>
    `| ${stage.name} | ${where} | ${stage.atOnce.join(', ') || '–'} | ${inTimeOf(stage, rules).join('; ') || '–'} |`;
  const unowned = orderedByNobody([...mainLine, ...beside], rules);
  return [
    '## Stages',
    '',
    'The process has one file for each stage, and this table is made of what runs there. What is owed at once it orders as soon as an event makes it owed; of each deadline kind that it owns it gives the orders in time, whatever stage the main line is in.',
    'A stage of the main line lasts as long as the facts name it, one beside the main line as long as they list it there; every one ends with the case.',
    '',
    '| stage | runs | orders at once | deadline kinds it owns, and what it orders in time |',
    '|---|---|---|---|',
    ...mainLine.map(line('in the main line')),
    ...beside.map(line('beside it')),
    '',
    ...(unowned.length === 0 ? [] : [`**Asked for by the rules, and ordered by no stage:** ${unowned.join('; ')}.`, '']),
  ];
}

/** The orders as the stage gives them; of those that no step of the rule set asks for the page says so. */
const inTimeOf = ({ inTime }: ProcessStage, rules: SuggestionRules): readonly string[] =>
  Object.entries(inTime).map(([kind, orders]) => {
    const asked = askedFor(kind, rules);
    if (asked === null) return `${kind}: not under this rule set`;
    return `${kind}: ${orders.map((order) => (asked.includes(order) ? order : `${order} (not under this rule set)`)).join(', ') || 'nothing'}`;
  });

/** What the steps of a kind of deadline ask the process for; null where the rule set has no such clock. */
function askedFor(kind: string, rules: SuggestionRules): readonly string[] | null {
  const known = deadlines.find((d) => d.kind === kind);
  const set = known?.setting(rules) ?? null;
  if (known === undefined || set === null) return null;
  const { whenPassed } = known;
  const passed = whenPassed.then === 'command' ? [whenPassed.command] : whenPassed.then === 'escalate' && set.escalateTo.length > 0 ? ['escalate'] : [];
  return [...(set.remind.length > 0 ? ['remind'] : []), ...passed];
}

/** What the process would be asked for in vain. */
function orderedByNobody(stages: readonly ProcessStage[], rules: SuggestionRules): readonly string[] {
  const inTime = deadlines.flatMap(({ kind, owner }) => {
    const orders = stages.find(({ name }) => name === owner)?.inTime[kind] ?? [];
    const missing = (askedFor(kind, rules) ?? []).filter((order) => !orders.includes(order));
    return missing.length === 0 ? [] : [`${kind}: ${missing.join(', ')}`];
  });
  const atOnce = Object.entries(ordersAtOnce).filter(([command, owner]) => stages.find(({ name }) => name === owner)?.atOnce.includes(command) !== true).map(([command]) => command);
  return [...atOnce, ...inTime];
}
