import { ordersAtOnce } from '@huiying/case-type-suggestion';
import type { CaseId } from '@huiying/engine';
import type { Living } from './living';
import { stages, type OrderRow } from './order-rows';
import { stageLives, type StageLife } from './stage-lives';
import { delivered } from './suggestion-steps';

/** A rating that was asked for by hand and that nobody gives: its clock runs in no life that people lead on. */
const unanswered: StageLife = {
  begin: async (world) => {
    const id = await delivered(world);
    await world.act('registrar', id, 'requestRating');
    return id;
  },
  then: [],
  until: '2026-04-01',
};

/** What a process alone may write: by the type of its event. */
const ORDERED = ['Reminded', 'Escalated', 'RatingRequested', 'ConsentAsked', 'ClosingReminded'];

/** What was seen of lives that people lead on while nobody gives the system's orders. */
export interface Unattended {
  /** Rows of the table of orders that fell due. */
  readonly due: readonly OrderRow[];
  /** Cases that had changed on a day before anybody acted. */
  readonly changed: readonly string[];
  /** Events of the system that only an order brings; what the time lets happen before a person's own act is none of them. */
  readonly ordered: readonly string[];
}

/** Leads the lives of all stages on, in the order of their days, told by the relay and looked at on each of them. */
export async function leadUnattended(living: Living): Promise<Unattended> {
  const { world } = living;
  await living.begin();
  const lives = await inTurn([...stages.map((stage) => stageLives[stage]), unanswered], async (life) => ({ life, id: await life.begin(world) }));
  const seqs = new Map(await inTurn(lives, async ({ id }) => [id, await world.seq(id)] as const));
  const stations = lives.flatMap(({ life, id }) => [...life.then.map(([day, acts]) => ({ day, id, acts })), { day: life.until, id, acts: async () => undefined }]);
  const [due, changed]: [OrderRow[], string[]] = [[], []];
  for (const { day, id, acts } of stations.sort((a, b) => (a.day < b.day ? -1 : 1))) {
    await living.goTo(day, id);
    await living.allTold();
    due.push(...(await dueRows(living, id)));
    if ((await world.seq(id)) !== seqs.get(id)) changed.push(`${id} on ${day}`);
    await acts(world, id);
    seqs.set(id, await world.seq(id));
  }
  const events = (await inTurn(lives, ({ id }) => world.eventsOf(id))).flat();
  return { due, changed, ordered: events.filter(({ type, actor }) => actor === 'system' && ORDERED.includes(type)).map(({ type }) => type) };
}

async function dueRows({ world }: Living, id: CaseId): Promise<readonly OrderRow[]> {
  const { owed } = await world.facts(id);
  const atOnce = owed.flatMap(({ command }) => (command in ordersAtOnce ? [{ stage: ordersAtOnce[command as keyof typeof ordersAtOnce], kind: null, command }] : []));
  return [...atOnce, ...(await world.dueSteps(id)).map(({ owner, kind, command }) => ({ stage: owner, kind, command }))];
}

/** One after another: they share a clock and their people. */
async function inTurn<T, U>(things: readonly T[], work: (thing: T) => Promise<U>): Promise<readonly U[]> {
  const done: U[] = [];
  for (const thing of things) done.push(await work(thing));
  return done;
}
