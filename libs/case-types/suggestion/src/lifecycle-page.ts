import { deadlines } from './deadlines';
import { partSection } from './lifecycle-page/part-section';
import { stageSection, type ProcessStages } from './lifecycle-page/stage-section';
import { PART_KINDS } from './parts';
import type { SuggestionRules } from './rules';
import { reservedCommands } from './table/reserved';

/**
 * The life of a suggestion as Markdown with one Mermaid diagram for each part, made of the table itself and of the
 * stages that the process runs. `rules` decides where the table asks the rule set who may; the page says so.
 */
export function lifecyclePage(rules: SuggestionRules, ruleSetName: string, stages: ProcessStages): string {
  return [
    '# The life of a suggestion',
    '',
    `Generated from the transition table that the executor reads and from the stage files that its process runs; edit those, not this page. Where the rule set decides, it shows \`${ruleSetName}\`.`,
    'A sign behind a command: ★ an open task while its result is missing · ⏱ by time · ◐ veiled from the handling side until it is unveiled · ⊕ entered from paper.',
    '',
    'The second table of each part says what may follow in the same decision: **events** · **clocks** that start (+), end (−: met, waived or passed) or move (~) · **other parts** and where they go; a new round comes with its next step and coordination, a new assignment with the reply, window and publication or the opinion that it owes.',
    `**Read again if changed**: whoever read one of these parts before another changed it is refused; of a kind other than its own only parts count that stand in the addressed one, or it in them, or both in one assignment, and for a main unit's reply the opinions of its round; *must be said*: the version read has to be named. **Day of the fact**: today, or as the column says, then with a reason and at most ${rules['backdating.days'].value} days back.`,
    'With any row may come `ClosingAllowed` (+closing) or `ClosingBarred` (−closing), as what stands before the closing is done or comes up again. Where a second person must agree (gate *no proposal pending*), the first person\'s command brings only `CommandProposed`; what stands here follows from `confirmProposed`, on the day of the confirmation or, from paper, of the paper.',
    '',
    ...stageSection(stages, rules),
    ...PART_KINDS.flatMap((kind) => partSection(kind, rules)),
    '## Deadlines',
    '',
    '| deadline | stands on | owner | period | when passed |',
    '|---|---|---|---|---|',
    ...deadlines.map((d) => {
      const setting = d.setting(rules);
      const period = setting === null ? '–' : setting.period === null ? 'own date' : `${setting.period.n} ${setting.period.unit}`;
      return `| ${d.kind} | ${d.part} | ${d.owner} | ${period} | ${d.whenPassed.then === 'command' ? d.whenPassed.command : d.whenPassed.then} |`;
    }),
    '',
    '## Reserved',
    '',
    ...Object.entries(reservedCommands).map(([name, sentence]) => `- \`${name}\`: ${sentence}`),
    '',
  ].join('\n');
}
