import type { CommandsReport, Comparison } from './command/compare';
import type { StepsReport } from './life/twelve-steps';
import type { UpdateReport } from './process/bare-update';
import type { LagReport } from './process/lag';
import { PARTIES, type CpuMs } from './support/cpu';
import type { Figures } from './support/figures';

export interface Measured {
  readonly machine: readonly string[];
  readonly commands: CommandsReport;
  readonly update: UpdateReport;
  readonly steps: StepsReport;
  readonly lag: LagReport;
}

/** What was asked for: a command's p50 against the same rows by hand; steps in a second; the process's p95 against a bare signal's. */
export const BARS = { commandRatio: 1.5, stepsPerSecond: 229, lagRatio: 3 } as const;

const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 1);
const both = ({ p50, p95 }: Figures): string => `${ms(p50)} / ${ms(p95)}`;
const said = (met: boolean): string => (met ? 'met' : '**not met**');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Processor time of one of so many, by whose process, and its sum. */
function ofOne(cpu: CpuMs, many: number): string {
  return `${PARTIES.map((party) => `${party} ${ms(cpu[party] / many)}`).join(', ')}, together ${ms(sumOf(cpu) / many)}`;
}

const sumOf = (cpu: CpuMs): number => PARTIES.reduce((sum, party) => sum + cpu[party], 0);

/** Steps per second that so many cores could carry if they did nothing else and never waited. */
const mostPerSecond = ({ steps, cpuInAll }: StepsReport, cores: number): number => (cores * 1000) / (sumOf(cpuInAll) / steps);

const ratio = ({ figures: { real, hand } }: Comparison): number => real.p50 / hand.p50;

/** The section of the document, in Markdown. */
export function speedSection({ machine, commands, update, steps, lag }: Measured): string {
  const lagRatio = lag.process.p95 / lag.bareSignal.p95;
  return `
${machine.map((line) => `- ${line}`).join('\n')}
- One run, fsync on, api, worker, PostgreSQL and Temporal as processes of their own beside the measuring one. p50 / p95 in milliseconds.

## One command over HTTP against the same rows by hand

Three apis on one database, each a process: routes, session check and \`withActor\` are the same, and the forms take turns. *By hand*: the statements of the appendix, one after another, prepared, without deciding anything; before each measured request the real executor rehearses it and is rolled back, so the rows are known beforehand, and for the first case of each command the rows that were left are compared with those of the executor. *Least*: the same writing folded into one statement, in as few round trips as the executor needs. Relay and worker stand still meanwhile.

${table(['command', 'how', 'n', 'executor', 'by hand', 'ratio of p50', `bar ≤ ${BARS.commandRatio}`, 'least (for information)', 'ratio'], commands.comparisons.map((one) => [
    one.command, one.how, String(one.figures.real.n), both(one.figures.real), both(one.figures.hand), ratio(one).toFixed(2), said(ratio(one) <= BARS.commandRatio),
    both(one.figures.oneStatement), (one.figures.real.p50 / one.figures.oneStatement.p50).toFixed(2),
  ]))}

For information, what a command would cost at least through a workflow: a bare Temporal Update with one empty activity takes ${both(update.one)} one after another, ${both(update.atOnce)} with 16 at once (${update.perSecondAtOnce.toFixed(0)} per second).

## The twelve human steps

16 cases at once, ${steps.cases} cases, ${steps.steps} steps over HTTP, with relay and worker at work: **${steps.perSecond.toFixed(0)} steps per second** (another engine: ${BARS.stepsPerSecond}): ${said(steps.perSecond > BARS.stepsPerSecond)}. One step: ${both(steps.oneStep)}. The time is that in which all sixteen were at work; with the making of the cases, the waits for the system and the processes' own work in between it is ${steps.perSecondInAll.toFixed(0)} steps per second. Beside it, from the delivery of a reply until the system has asked for the rating: ${both(steps.untilAsked)}. Processor time of one step while all sixteen were at work, in milliseconds: ${ofOne(steps.cpu, steps.steps)}. While people crowd, the processes' work is put off (ADR 0014); with it and the making of the cases it is ${ofOne(steps.cpuInAll, steps.steps)}, so that two cores cannot carry more than ${mostPerSecond(steps, 2).toFixed(0)} steps per second for long.

## How late the process is

At ${lag.perSecond} commands per second on ${lag.cases} cases (n ${lag.process.n}), from the moment of entry (shortly before the commit) until the workflow has taken the facts in: ${both(lag.process)}. A bare awaited signal to a workflow that does nothing, on the same server, as often, in blocks between (n ${lag.bareSignal.n}): ${both(lag.bareSignal)}. Ratio of p95: ${lagRatio.toFixed(2)}, bar ≤ ${BARS.lagRatio}: ${said(lagRatio <= BARS.lagRatio)}. Processor time of one command with its telling, in milliseconds: ${ofOne(lag.cpu, lag.process.n)}.

## Appendix: the statements by hand

\`withActor\` opens and commits the transaction around them.

${commands.statements.map(({ command, statements }) => `### ${command}\n\n\`\`\`sql\n${statements.map((text) => `${text};`).join('\n')}\n\`\`\``).join('\n\n')}
`;
}
