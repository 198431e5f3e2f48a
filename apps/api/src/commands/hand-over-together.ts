import type { z } from 'zod';
import type { handOverTogether, handOverTogetherAnswer } from '@huiying/contracts/schemas';
import type { CaseId } from '@huiying/engine';
import type { CommandRequest, CommandResult } from '@huiying/executor';
import type { ActorSession } from '@huiying/persistence';
import type { ApiParts } from '../app/parts';
import { notFound, Problem, problemOfRefusal, type CaseProblem } from '../http/problem';

/** What several cases refused, each for a reason of its own. */
const NOT_ALL = 'CASES.NOT_ALL';

interface Given {
  readonly session: ActorSession;
  readonly idempotencyKey: string;
  readonly body: z.output<typeof handOverTogether>;
}

/** Hands over all of these suggestions in one transaction, or none and says of each that stood in the way why. */
export async function giveTogether(parts: ApiParts, { session, idempotencyKey, body }: Given): Promise<z.input<typeof handOverTogetherAnswer>> {
  const requests = requestsOf(body, idempotencyKey);
  const results = await parts.executor.executeTogether(session, requests);
  const problems = results.flatMap((result, at) => problemOf(result, body.cases[at]?.id));
  if (problems.length > 0) throw together(problems, body.cases.length);
  return { cases: results.flatMap((r) => (r.ok ? [{ id: r.caseId, version: r.version, repeated: r.repeated, stage: r.stage, round: r.round }] : [])) };
}

function requestsOf({ cases, day, reason, input }: Given['body'], key: string): readonly CommandRequest[] {
  const together = cases.map(({ id }) => id).sort();
  const [first] = together;
  return cases.map(({ id, version, difficulty }) => ({
    caseType: 'suggestion', caseId: id, command: 'handOver', part: null, day, entry: 'screen', onBehalfOf: null, reason: reason === null ? null : { $text: reason, kind: 'reason' },
    input: { ...input, ...(difficulty && { difficulty }) }, ifMatch: version, together,
    // The key itself stands with one case, so that it is known whatever it is used for next; no header brings a key with a space.
    idempotencyKey: id === first ? key : `${key} ${id}`,
  }));
}

interface Found {
  readonly one: CaseProblem;
  readonly problem: Problem;
}

function problemOf(result: CommandResult, id: CaseId | undefined): readonly Found[] {
  if (result.ok || id === undefined) return [];
  const problem = 'refusal' in result ? problemOfRefusal(result.refusal) : result.problem === 'keyReused' ? new Problem(409, 'IDEMPOTENCY.KEY_REUSED') : notFound();
  const { params } = problem.extras;
  return [{ one: { id, code: problem.code, ...(params && { params }) }, problem }];
}

/** A key that stands for another request is that alone; what all that refused agree on gives code and status; else that not all can. */
function together(found: readonly Found[], of: number): Problem {
  const [first] = found;
  const reused = found.find(({ problem }) => problem.code === 'IDEMPOTENCY.KEY_REUSED');
  if (reused !== undefined) return reused.problem;
  const cases = found.map(({ one }) => one);
  const unanimous = first !== undefined && found.every(({ one }) => one.code === first.one.code);
  return unanimous ? new Problem(first.problem.status, first.problem.code, { ...first.problem.extras, cases, of }) : new Problem(409, NOT_ALL, { cases, of });
}
