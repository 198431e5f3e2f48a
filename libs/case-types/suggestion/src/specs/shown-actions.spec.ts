import fc from 'fast-check';
import { everybody, knowsInputOf, SESSION, validCommand } from '../testing';
import { suggestion } from '../suggestion';
import { choiceFrom, liveRandomly, seeds } from './random-life';
import { ruleSet, type RuleSetName } from './rule-sets';

jest.setTimeout(120_000);

const SETS: readonly RuleSetName[] = ['recommended', 'national-minimum', 'zhejiang-reference'];
const SEED = 20_261_124;
/** Rounds of lives, each with a seed of its own, until they have reached what is to be tried; so many at most. */
const MOST_ROUNDS = 8;

describe.each(SETS)('what is shown in random lives under %s', (name) => {
  const rules = ruleSet(name);

  it('show as allowed just what is accepted, as not allowed just what is refused with that code, and nothing else', () => {
    let states = 0;
    const tried = new Set<string>();
    const owed = new Set<string>();
    const keptFrom = new Set<string>();
    const wanted = name === 'recommended' ? ['submitReply.class', 'submitReply.commitments', 'rate.ownView', 'rate.ratingReason', 'object.counterProposal', 'proposePublication.ground'] : [];
    const tryAll = (seedOfRound: number): void => fc.assert(fc.property(seeds, (seed) => {
      const inputs = choiceFrom(seed + 1);
      liveRandomly(rules, seed, 45, (life) => {
        states += 1;
        const actor = inputs.of(everybody.filter((a) => a.kind === 'person'));
        const actions = life.actions(actor);
        for (const action of actions) {
          if (!knowsInputOf(action.command)) continue;
          if (!action.allowed) {
            const outcome = life.try(actor, action.command, {} as never, { part: action.part, entry: action.entries[0] ?? 'screen' });
            expect(outcome).toEqual({ accepted: false, refusal: action.refusal });
            continue;
          }
          tried.add(action.command);
          const valid = validCommand(life, actor, action, inputs);
          if (valid === null) continue;
          const { input, given } = valid;
          const silent = life.try(actor, action.command, input as never, { ...given, reason: undefined });
          const asked = !silent.accepted && silent.refusal.code === 'REASON.MISSING';
          const owesReason = given.entry === 'paper' ? action.needsReasonOnPaper : action.needsReason;
          // Where something is missing outside, the refusal says what.
          const askedOutside = !silent.accepted && silent.refusal.code === 'REPLY.OVERRIDE_NEEDS_REASON';
          // For an earlier day a reason is owed in any case.
          if (action.command !== 'takeOver' && given.day === undefined) expect([action.command, asked || askedOutside]).toEqual([action.command, owesReason]);
          for (const { field, when } of action.owed) {
            const written: Readonly<Record<string, unknown>> = { ...input };
            const beside = written[when?.field ?? ''];
            const said = typeof beside === 'object' && beside !== null ? Object.values(beside) : [beside];
            if (when !== undefined && !said.some((value) => when.is.includes(String(value)))) continue;
            const without = life.try(actor, action.command, Object.fromEntries(Object.entries(written).filter(([name]) => name !== field)) as never, given);
            expect([action.command, field, without.accepted ? null : without.refusal.field]).toEqual([action.command, field, field]);
            owed.add(`${action.command}.${field}`);
          }
          for (const { field, only } of action.offered) {
            // The one choice so far that is not everybody's.
            const other = rules.sources.value.find((word) => !only.includes(word));
            if (other === undefined) continue;
            const notHis = life.try(actor, action.command, { ...input, session: SESSION, [field]: other } as never, given);
            expect([action.command, field, notHis.accepted ? null : notHis.refusal.field]).toEqual([action.command, field, field]);
            keptFrom.add(`${action.command}.${field}`);
          }
          const outcome = life.try(actor, action.command, input as never, given);
          if (!outcome.accepted) throw new Error(`${action.command} is shown as allowed and was refused: ${JSON.stringify(outcome.refusal)}`);
        }
        // What is absent on a part that exists is never his.
        const everywhere = suggestion.table.flatMap((row) => suggestion.parts(life.state, row.part).map((part) => ({ command: row.name, part: part.id })));
        const absent = everywhere.filter((e) => !actions.some((a) => a.command === e.command && a.part === e.part));
        for (const { command, part } of absent) {
          const outcome = life.try(actor, command as 'open', {} as never, { part });
          if (outcome.accepted || outcome.refusal.kind !== 'forbidden') throw new Error(`${command} is shown to nobody and was not forbidden`);
        }
      });
    }), { numRuns: 45, seed: seedOfRound, endOnFailure: true });
    for (let round = 0; round < MOST_ROUNDS && (round === 0 || wanted.some((one) => !owed.has(one))); round += 1) tryAll(SEED + round);
    expect(states).toBeGreaterThanOrEqual(1000);
    expect([...owed]).toEqual(expect.arrayContaining(wanted));
    expect([...keptFrom].sort()).toEqual(name === 'national-minimum' ? [] : ['open.source', 'reviseText.source']);
    expect(tried.size).toBeGreaterThan(name === 'national-minimum' ? 20 : 35);
  });
});
