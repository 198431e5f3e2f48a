import type { z } from 'zod';
import type { importRowChange } from '@huiying/contracts/schemas';
import type { RowChange } from '@huiying/operations';

/** The one decision that the request holds; its schema has seen to it that there is exactly one. */
export function rowChangeOf({ choice, adopt, write, alike }: z.output<typeof importRowChange>): RowChange {
  if (adopt !== undefined) {
    const { card, unit, ...problem } = adopt;
    return { kind: 'adopt', problem, chosen: card ?? unit ?? null, alike: alike ?? null };
  }
  if (write !== undefined) return { kind: 'write', column: write.column, text: write.text, alike: alike ?? null };
  return { kind: 'choose', choice: choice ?? 'take', alike: alike ?? null };
}
