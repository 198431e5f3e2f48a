import type { z } from 'zod';
import type { taskCountsSchema } from '@huiying/contracts/schemas';
import type { WorklistLine } from '@huiying/persistence';
import { clockBeside } from './clock-view';
import { labelled } from './labelled';
import { OFFERED_ORDER } from './offered-order';
import type { Reading } from './reading';

/** In this order lights are counted: the most pressing first. */
const BY_URGENCY: readonly string[] = ['overdue', 'urgent', 'soon', 'normal', 'stopped', 'none'];
/** The light of a task without a deadline. */
const NO_CLOCK = 'none';

/** A task's light, as its row in the list has it. */
const lightOf = (reading: Reading, line: WorklistLine): string => clockBeside(reading, line)?.light.code ?? NO_CLOCK;

/** Ids of the lines that show this light. */
export const linesOfLight = (reading: Reading, lines: readonly WorklistLine[], light: string): readonly string[] =>
  lines.filter((line) => lightOf(reading, line) === light).map(({ line }) => line);

/**
 * How many tasks of each kind there are, and how many lines of each light: acts about the same deadline are one line.
 * Kinds are counted whatever kind is chosen, lights among those of the chosen kind.
 */
export function tasksCount(reading: Reading, lines: readonly WorklistLine[], command: string | null): z.input<typeof taskCountsSchema> {
  const { locale } = reading;
  const commands = countBy(lines, ({ command: name }) => name);
  // The kind that was chosen is named also when its last task is done.
  if (command !== null && !commands.has(command)) commands.set(command, 0);
  const chosen = [...new Map(lines.filter((line) => command === null || line.command === command).map((line) => [`${line.caseId} ${line.line}`, line])).values()];
  const lights = countBy(chosen, (line) => lightOf(reading, line));
  return {
    all: chosen.length,
    lights: BY_URGENCY.filter((code) => lights.has(code)).map((code) => ({ ...labelled(locale, 'light', code), n: lights.get(code) ?? 0 })),
    commands: [...commands].sort(([a], [b]) => OFFERED_ORDER.indexOf(a) - OFFERED_ORDER.indexOf(b)).map(([code, n]) => ({ ...labelled(locale, 'command', code), n })),
  };
}

function countBy<T>(things: readonly T[], wordOf: (thing: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const thing of things) {
    const word = wordOf(thing);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
