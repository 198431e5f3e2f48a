import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { importRowsAnswer } from '@huiying/contracts/schemas';
import type { Person, TestApi } from './api';

/** A problem that an adopted renaming settled. */
export type Settled = z.output<typeof importRowsAnswer>['rows'][number]['problems'][number];

/** Adopts every name that a register brings for a known code; answers the problems that this settled. */
export async function adoptRenamings({ app }: Pick<TestApi, 'app'>, person: Person, importId: string): Promise<readonly Settled[]> {
  const { body } = await person.get<z.output<typeof importRowsAnswer>>(`/imports/${importId}/rows?filter=problems&limit=500`);
  const settled: Settled[] = [];
  for (const { row, problems } of body.rows) {
    for (const problem of problems.filter(({ proposal }) => proposal.kind === 'adoptName')) {
      const { code, column, text } = problem;
      const headers = { cookie: person.cookie, 'x-csrf-token': person.csrf, 'idempotency-key': randomUUID() };
      const reply = await app.inject({ method: 'PATCH', url: `/api/v1/imports/${importId}/rows/${row}`, payload: { adopt: { code, column, text } }, headers });
      if (reply.statusCode !== 200) throw new Error(`${reply.statusCode} ${reply.body}`);
      settled.push(problem);
    }
  }
  return settled;
}
