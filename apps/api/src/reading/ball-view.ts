import type { z } from 'zod';
import type { Day } from '@huiying/engine';
import type { ballSchema } from '@huiying/contracts/schemas';
import { heldSubjects, type BallRow } from '@huiying/persistence';
import { text } from '@huiying/texts';
import { labelled } from './labelled';
import type { Reading } from './reading';

/** 现在该谁: one act that is expected, with its holder and last day; `mine` where the reader holds it himself. */
export type BallView = z.input<typeof ballSchema>;

/** Who is to act, once per role and holder of the same act. */
export function ballView({ session, locale }: Reading, rows: readonly BallRow[]): readonly BallView[] {
  const { roles, subjects } = heldSubjects(session);
  const own = new Set(roles.map((role, i) => `${role}|${subjects[i] ?? ''}`));
  const seen = new Set<string>();
  return rows.flatMap((row): readonly BallView[] => {
    const id = `${row.command}|${row.role}|${row.subject}`;
    if (seen.has(id)) return [];
    seen.add(id);
    const role = labelled(locale, 'role', row.role);
    const name = row.name ?? (row.holderType === 'kind' ? text(locale, `bodyKind.${row.holderId}`) : role.label);
    const command = labelled(locale, 'command', row.command);
    const mine = own.has(`${row.role}|${row.subject}`);
    return [{
      command, role, holder: { type: row.holderType, id: row.holderId, name }, due: row.lastDay as Day | null, mine,
      text: text(locale, mine ? 'ball.me' : 'ball.other', { name, role: role.label, command: command.label }),
    }];
  });
}
