import { calendarOf, day, momentOf } from '@huiying/engine';
import { inOrder } from '../state';
import { bodies, calendar, deputies, Life, people, SESSION, text } from '../testing';
import { publishedYear, ruleSet } from './rule-sets';
import { accepted, replyOf } from './walk';

const row = (handedOverOn: string) => ({
  number: 37, source: 'session', session: SESSION, lead: deputies.lead, cosigners: [deputies.second], title: text('old title'), difficulty: 'normal',
  units: [{ unit: bodies.education, kind: 'main' }, { unit: bodies.health, kind: 'co' }], registeredOn: '2026-01-20', handedOverOn,
}) as never;

function takenOver(handedOverOn: string): Life {
  const life = new Life(ruleSet('recommended'), undefined, 'old ledger', calendar([publishedYear(2026)]));
  life.goTo(day('2026-05-20'));
  life.must(people.registrar, 'takeOver', row(handedOverOn), { entry: 'import' });
  return life;
}

describe('taking over an old ledger', () => {
  it('writes the past on its own days, with the number as given', () => {
    const life = takenOver('2026-03-02');
    expect(life.state.registration).toMatchObject({ number: 37, on: '2026-01-20', series: `registration:${SESSION}:session` });
    expect(life.events.filter((e) => e.type === 'HandedOver').map((e) => [e.day, e.entry])).toEqual([['2026-03-02', 'import']]);
    expect(inOrder(life.state.assignments).map((a) => [a.kind, a.createdOn, a.standing.state, a.windowClosed])).toEqual([['main', '2026-03-02', 'awaiting', true], ['co', '2026-03-02', 'awaiting', true]]);
    expect(life.events.filter((e) => e.type === 'ObjectionWindowClosed').map((e) => e.day)).toEqual(['2026-03-11', '2026-03-11']);
    expect(life.refold()).toEqual(life.state);
  });

  it('sends nothing for what lay before, and reminds of what is still to come', () => {
    const life = takenOver('2026-03-02');
    life.runProcess();
    expect(life.events.filter((e) => e.type === 'Reminded' || e.type === 'Escalated')).toEqual([]);
    expect(Object.values(life.state.deadlines).find((d) => d.kind === 'replyDeputy')).toMatchObject({ startedOn: '2026-03-02', lastDay: '2026-06-02', status: 'running' });
    life.goTo(day('2026-06-03'));
    life.runProcess();
    expect(life.events.filter((e) => e.type === 'Escalated').map((e) => (e.data as { kind: string }).kind)).toContain('replyDeputy');
  });

  it('keeps a window that is still open', () => {
    const life = takenOver('2026-05-19');
    expect(inOrder(life.state.assignments).map((a) => a.windowClosed)).toEqual([false, false]);
  });

  it('asks for no rating of a reply from before the import by itself, but a clerk may', () => {
    const life = takenOver('2026-05-15');
    const part = replyOf(life, 'education');
    const screen = { part, day: day('2026-05-18'), reason: text('from the files') } as const;
    life.must(people.registrar, 'recordOutsideReply', {
      text: text('reply'), class: 'A', docNumber: text('no'), signedBy: 'mainHead', inNameOf: text('bureau'), issuedOn: day('2026-05-17'), file: text('file'),
    }, screen);
    life.must(people.registrar, 'deliverReply', { way: 'post' }, { ...screen, entry: 'paper' });
    expect(life.facts().owed.map((o) => o.command)).not.toContain('requestRating');
    expect(life.tasks().filter((t) => t.command === 'requestRating').map((t) => t.role)).toEqual(['registrar']);
    life.must(people.registrar, 'requestRating', {}, { part });
    expect(inOrder(life.state.ratings)).toHaveLength(1);
  });

  it('is for an import only', () => {
    const life = new Life(ruleSet('recommended'));
    expect(life.mustNot(people.registrar, 'takeOver', row('2026-02-02'))).toMatchObject({ code: 'ENTRY.ONLY_BY_IMPORT' });
  });
});

describe('a calendar year that is published later', () => {
  it('moves what rests on it, openly, and nothing that has passed', () => {
    const before = calendarOf([]);
    const life = new Life(ruleSet('recommended'), undefined, 'calendar', before);
    life.must(people.lead, 'open', { source: 'betweenSessions', title: text('t'), text: text('x') });
    life.must(people.lead, 'submit', {});
    life.must(people.registrar, 'register', {});
    life.must(people.registrar, 'preAssign', { units: [{ unit: bodies.education, kind: 'main' }] });
    life.must(people.registrar, 'handOver', { difficulty: 'normal' });
    accepted(life, 'education');
    const lastDay = () => Object.values(life.state.deadlines).find((d) => d.kind === 'firstContact')?.lastDay;
    expect(lastDay()).toBe('2026-03-30');
    const published = new Life(life.rules, life.now, 'calendar', calendarOf([{ ...publishedYear(2026), holidays: [day('2026-03-05')] }]));
    published.state = life.state;
    published.events.push(...life.events);
    const events = published.must({ kind: 'system', stage: 'operation' }, 'reviseDeadlines', {});
    expect(new Set(events.map((e) => e.type))).toEqual(new Set(['DeadlineRevised']));
    expect(Object.values(published.state.deadlines).find((d) => d.kind === 'firstContact')).toMatchObject({ lastDay: '2026-03-31', provisional: false });
    expect(published.mustNot({ kind: 'system', stage: 'operation' }, 'reviseDeadlines', {})).toMatchObject({ code: 'DEADLINE.NOTHING_PROVISIONAL' });

    // Corrected afterwards: what still runs moves again, what has passed does not.
    const corrected = new Life(life.rules, momentOf(day('2026-03-20'), 9), 'calendar', calendarOf([publishedYear(2026)]));
    corrected.state = published.state;
    corrected.events.push(...published.events);
    corrected.must({ kind: 'system', stage: 'operation' }, 'reviseDeadlines', {});
    expect(Object.values(corrected.state.deadlines).find((d) => d.kind === 'firstContact')).toMatchObject({ lastDay: '2026-03-30', provisional: false });
    const late = new Life(life.rules, momentOf(day('2026-04-01'), 9), 'calendar', calendarOf([{ ...publishedYear(2026), holidays: [day('2026-03-06')] }]));
    late.state = corrected.state;
    late.events.push(...corrected.events);
    expect(late.mustNot({ kind: 'system', stage: 'operation' }, 'reviseDeadlines', {})).toMatchObject({ code: 'DEADLINE.NOTHING_PROVISIONAL' });
  });
});
