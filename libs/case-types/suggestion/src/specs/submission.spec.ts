import { day, type Actor } from '@huiying/engine';
import { inOrder } from '../state';
import { suggestion } from '../suggestion';
import { bodies, deputies, Life, people, SESSION, text } from '../testing';
import { ruleSet } from './rule-sets';
import { assigned, registered } from './walk';

const reason = text('reason');
const onPaper = { entry: 'paper', onBehalfOf: deputies.lead } as const;
const draft = (source: 'session' | 'betweenSessions' = 'betweenSessions'): Life => {
  const life = new Life(ruleSet('recommended'), Life.at('2026-01-12T02:00:00Z'));
  life.must(people.lead, 'open', { source, title: text('title'), text: text('text'), ...(source === 'session' ? { session: SESSION } : {}) });
  return life;
};
const signatureOf = (life: Life, who: 'second' | 'third' | 'lead') => inOrder(life.state.signatures).filter((s) => s.signer === deputies[who]).at(-1)!;

describe('submission', () => {
  it('is entered from paper for the lead by a clerk, never on screen', () => {
    const life = new Life(ruleSet('recommended'));
    const input = { source: 'betweenSessions', title: text('t'), text: text('x'), scan: text('scan') } as const;
    expect(life.mustNot(people.registrar, 'open', input)).toMatchObject({ kind: 'input', field: 'entry', code: 'ENTRY.ONLY_FROM_PAPER' });
    expect(life.mustNot(people.registrar, 'open', input, { entry: 'paper' })).toMatchObject({ field: 'onBehalfOf', code: 'SUGGESTION.LEAD_MISSING' });
    expect(life.mustNot(people.otherSecretary, 'open', input, { entry: 'paper', onBehalfOf: deputies.lead })).toMatchObject({ code: 'DEPUTY.NOT_OF_YOUR_GROUP' });
    expect(life.mustNot(people.registrar, 'open', input, { entry: 'paper', onBehalfOf: deputies.former })).toMatchObject({ code: 'DEPUTY.NOT_IN_OFFICE' });
    const [event] = life.must(people.secretary, 'open', input, { entry: 'paper', onBehalfOf: deputies.lead });
    expect(event).toMatchObject({ entry: 'paper', role: 'groupSecretary', onBehalfOf: deputies.lead, data: { lead: deputies.lead, group: bodies.group } });
  });

  it('shows a deputy out of office that he proposes nothing new', () => {
    const life = new Life(ruleSet('recommended'));
    expect(life.actions(people.former)).toEqual([expect.objectContaining({ command: 'open', allowed: false, refusal: expect.objectContaining({ code: 'DEPUTY.NOT_IN_OFFICE' }) })]);
  });

  it('lets signatures lapse when the text changes, and asks for them again', () => {
    const life = draft();
    life.must(people.lead, 'inviteCosigner', { signer: deputies.second });
    life.must(people.second, 'confirmCosigning', { textVersion: 1 }, { part: signatureOf(life, 'second').id });
    life.must(people.lead, 'reviseText', { text: text('better') });
    expect(signatureOf(life, 'second').standing.state).toBe('lapsed');
    expect(signatureOf(life, 'lead').standing).toMatchObject({ state: 'confirmed', textVersion: 2 });
    expect(life.mustNot(people.second, 'confirmCosigning', { textVersion: 1 }, { part: signatureOf(life, 'second').id })).toMatchObject({ code: 'TEXT.OTHER_VERSION' });
    expect(life.mustNot(people.lead, 'submit', {})).toMatchObject({ field: 'dropped', code: 'SIGNATURE.STILL_OPEN' });
    life.must(people.lead, 'submit', { dropped: [signatureOf(life, 'second').id] });
    expect(signatureOf(life, 'second').standing.state).toBe('declined');
    expect(life.mustNot(people.lead, 'reviseText', { text: text('too late') })).toMatchObject({ code: 'CASE.NOT_IN_STATE' });
  });

  it('takes a changed text from the paper of a deputy without a screen, who then hands it in anew', () => {
    const life = draft();
    life.must(people.lead, 'submit', {});
    life.must(people.registrar, 'returnForChange', {}, { reason });
    const changed = { text: text('changed on paper'), scan: text('letter', 'scan') };
    expect(life.mustNot(people.registrar, 'reviseText', changed)).toMatchObject({ field: 'entry', code: 'ENTRY.ONLY_FROM_PAPER' });
    expect(life.mustNot(people.registrar, 'reviseText', changed, { entry: 'paper', onBehalfOf: deputies.second })).toMatchObject({ field: 'onBehalfOf', code: 'PERSON.NOT_THE_ONE' });
    const [event] = life.must(people.registrar, 'reviseText', changed, { entry: 'paper', onBehalfOf: deputies.lead });
    expect(event).toMatchObject({ type: 'TextRevised', role: 'registrar', entry: 'paper', onBehalfOf: deputies.lead, data: { version: 2, text: changed.text, scan: changed.scan } });
    expect(life.state.text).toEqual({ on: life.today, version: 2, title: text('title'), text: changed.text, attachments: [], proposedUnits: [] });
    life.must(people.registrar, 'submit', {}, { entry: 'paper', onBehalfOf: deputies.lead });
    expect(life.state.standing.state).toBe('review');
    expect(life.refold()).toEqual(life.state);
  });

  it('reads texts that were changed before they could come from paper', () => {
    const life = draft();
    const [event] = life.must(people.lead, 'reviseText', { text: text('better') });
    const { scan, ...asThen } = event!.data as { readonly scan: unknown };
    expect(scan).toBeNull();
    expect(suggestion.upcast({ ...event!, v: 1, data: asThen })).toEqual(event);
    expect(suggestion.upcast(event!)).toBe(event);
  });

  it('makes no new version of what says the same, so that no signature lapses over it', () => {
    const life = draft('session');
    life.must(people.lead, 'inviteCosigner', { signer: deputies.second });
    life.must(people.second, 'confirmCosigning', { textVersion: 1 }, { part: signatureOf(life, 'second').id });
    const same = { title: text('title'), text: text('text'), attachments: [], proposedUnits: [], source: 'session', session: SESSION } as const;
    for (const input of [{}, { text: same.text }, { title: same.title, text: same.text }, same]) expect(life.mustNot(people.lead, 'reviseText', input)).toEqual({ kind: 'input', field: 'text', code: 'TEXT.UNCHANGED' });
    expect(signatureOf(life, 'second').standing.state).toBe('confirmed');
    for (const changed of [{ title: text('other') }, { attachments: [text('a map', 'attachment')] }, { proposedUnits: [bodies.water] }, { source: 'betweenSessions' as const }]) life.must(people.lead, 'reviseText', { ...same, ...changed });
    expect(life.state.text?.version).toBe(5);
    expect(signatureOf(life, 'second').standing.state).toBe('lapsed');
  });

  it('takes a session item after the cut-off only from paper of an earlier day', () => {
    const life = draft('session');
    life.goTo(day('2026-01-20'));
    expect(life.mustNot(people.lead, 'submit', {})).toMatchObject({ kind: 'notNow', code: 'CASE.CUT_OFF_PASSED' });
    expect(life.mustNot(people.registrar, 'submit', {}, { entry: 'paper' })).toMatchObject({ kind: 'input', field: 'day', code: 'CASE.CUT_OFF_PASSED' });
    life.must(people.registrar, 'submit', {}, { entry: 'paper', day: day('2026-01-14'), reason, onBehalfOf: deputies.lead });
    life.must(people.registrar, 'register', {});
    expect(Object.values(life.state.deadlines).find((d) => d.kind === 'handover')).toMatchObject({ startedOn: '2026-01-15', lastDay: '2026-02-16' });
  });

  it('owes the session where the source is one, and says so beforehand', () => {
    const life = new Life(ruleSet('recommended'), Life.at('2026-01-12T02:00:00Z'));
    expect(life.actions(people.lead)).toEqual([expect.objectContaining({ command: 'open', owed: [{ field: 'session', when: { field: 'source', is: ['session', 'motionConverted'] } }] })]);
    for (const source of ['session', 'motionConverted'] as const) {
      expect(life.mustNot(people.registrar, 'open', { source, title: text('title'), text: text('text') }, onPaper)).toMatchObject({ kind: 'input', field: 'session', code: 'SUGGESTION.SESSION_MISSING' });
    }
  });

  const OWN = ['session', 'betweenSessions', 'voterOpinion'];
  const OF_THE_COMMITTEE = ['motionConverted', 'handedDown', 'passedUp', 'sittingInRemark'] as const;

  it('lets a deputy name what is his to bring, on his screen and on his group\'s paper, and the committee every source', () => {
    const begun = (): Life => new Life(ruleSet('recommended'), Life.at('2026-01-12T02:00:00Z'));
    const offered = (who: Actor) => begun().actions(who).find(({ command }) => command === 'open')?.offered;
    const every = ruleSet('recommended').sources.value;
    expect([offered(people.lead), offered(people.secretary), offered(people.registrar)]).toEqual([OWN, OWN, every].map((only) => [{ field: 'source', only }]));
    for (const source of every) {
      const input = { source, title: text('title'), text: text('text'), ...(source === 'session' || source === 'motionConverted' ? { session: SESSION } : {}) };
      begun().must(people.registrar, 'open', input, onPaper);
      if (OWN.includes(source)) {
        begun().must(people.lead, 'open', input);
        begun().must(people.secretary, 'open', input, onPaper);
        continue;
      }
      const refusal = { kind: 'input', field: 'source', code: 'SUGGESTION.SOURCE_NOT_YOURS', params: { source } };
      expect(begun().mustNot(people.lead, 'open', input)).toEqual(refusal);
      expect(begun().mustNot(people.secretary, 'open', input, onPaper)).toEqual(refusal);
    }
  });

  it('keeps a deputy from making his draft what the committee enters, and from moving a converted motion to another session', () => {
    const life = draft();
    for (const source of OF_THE_COMMITTEE) expect(life.mustNot(people.lead, 'reviseText', { source, session: SESSION })).toMatchObject({ field: 'source', code: 'SUGGESTION.SOURCE_NOT_YOURS' });
    life.must(people.registrar, 'reviseText', { source: 'motionConverted', session: SESSION }, { entry: 'paper' });
    expect(life.mustNot(people.lead, 'reviseText', { session: 'another' })).toMatchObject({ field: 'session', code: 'SUGGESTION.SOURCE_NOT_YOURS' });
    life.must(people.lead, 'reviseText', { text: text('clearer') });
    // His form sends back where it comes from.
    life.must(people.lead, 'reviseText', { text: text('clearest'), source: 'motionConverted', session: SESSION });
    expect(life.state.origin).toMatchObject({ source: 'motionConverted', session: SESSION });
  });

  it('begins nothing for a session after its cut-off, but from paper of an earlier day', () => {
    const life = new Life(ruleSet('recommended'), undefined, 'too late');
    life.goTo(day('2026-01-20'));
    const input = { source: 'session' as const, session: SESSION, title: text('title'), text: text('text') };
    expect(life.mustNot(people.lead, 'open', input)).toMatchObject({ kind: 'input', field: 'session', code: 'CASE.CUT_OFF_PASSED', params: { cutOff: '2026-01-14' } });
    expect(life.mustNot(people.registrar, 'open', input, { entry: 'paper', onBehalfOf: deputies.lead })).toMatchObject({ field: 'session', code: 'CASE.CUT_OFF_PASSED' });
    // The committee enters what was converted, whenever that was.
    life.must(people.registrar, 'open', { ...input, source: 'motionConverted' }, onPaper);
    const late = new Life(ruleSet('recommended'), undefined, 'late paper');
    late.goTo(day('2026-01-20'));
    late.must(people.registrar, 'open', input, { entry: 'paper', onBehalfOf: deputies.lead, day: day('2026-01-14'), reason });
  });

  it('leaves a draft that missed the cut-off a way on: its lead takes it between the sessions', () => {
    const life = draft('session');
    life.goTo(day('2026-01-20'));
    expect(life.tasks().map(({ command, role }) => [command, role])).toContainEqual(['reviseText', 'deputy']);
    // The page says why it must wait.
    expect(life.actions(people.lead).find(({ command }) => command === 'submit')).toMatchObject({ allowed: false, expected: true, refusal: { code: 'CASE.CUT_OFF_PASSED' } });
    expect(life.mustNot(people.lead, 'reviseText', { source: 'session', session: SESSION })).toMatchObject({ field: 'session', code: 'CASE.CUT_OFF_PASSED' });
    expect(life.mustNot(people.lead, 'reviseText', { source: 'motionConverted' })).toMatchObject({ field: 'source', code: 'SUGGESTION.SOURCE_NOT_YOURS' });
    expect(life.mustNot(people.registrar, 'reviseText', { source: 'motionConverted' }, { entry: 'paper' })).toMatchObject({ field: 'session', code: 'SUGGESTION.SESSION_MISSING' });
    life.must(people.lead, 'reviseText', { source: 'betweenSessions' });
    expect(life.state.origin).toMatchObject({ source: 'betweenSessions', session: null });
    expect(life.refold()).toEqual(life.state);
    life.must(people.lead, 'submit', {});
    expect(life.mustNot(people.lead, 'reviseText', { source: 'betweenSessions' })).toMatchObject({ kind: 'notNow' });
    life.must(people.registrar, 'returnForChange', {}, { reason });
    expect(life.mustNot(people.lead, 'reviseText', { source: 'betweenSessions' })).toMatchObject({ field: 'source', code: 'SUGGESTION.ORIGIN_STANDS' });
  });

  it('takes back changed what had come before the cut-off, on no day before it was returned', () => {
    const life = draft('session');
    life.must(people.lead, 'submit', {});
    life.goTo(day('2026-01-16'));
    life.must(people.registrar, 'returnForChange', {}, { reason });
    life.goTo(day('2026-01-20'));
    expect(life.tasks().map((t) => t.command)).toContain('submit');
    expect(life.mustNot(people.registrar, 'submit', {}, { entry: 'paper', day: day('2026-01-14'), reason, onBehalfOf: deputies.lead })).toMatchObject({ code: 'DAY.BEFORE_ITS_CAUSE', params: { earliest: '2026-01-16' } });
    life.must(people.lead, 'submit', {});
  });

  it('draws the receipt number once and keeps it through a return', () => {
    const life = draft();
    life.must(people.lead, 'submit', {});
    life.must(people.registrar, 'returnForChange', {}, { reason });
    const events = life.must(people.lead, 'submit', {});
    expect(events[0]).toMatchObject({ type: 'Submitted', data: { receiptNumber: null } });
    expect(life.state.receipt?.number).toEqual({ $series: 'receipt:2026' });
  });

  it('needs a reason for another unit than the deputy wished', () => {
    const life = new Life(ruleSet('recommended'));
    life.must(people.lead, 'open', { source: 'betweenSessions', title: text('t'), text: text('x'), proposedUnits: [bodies.water] });
    life.must(people.lead, 'submit', {});
    life.must(people.registrar, 'register', {});
    const input = { units: [{ unit: bodies.education, kind: 'main' }] } as const;
    expect(life.mustNot(people.coordinator, 'preAssign', input)).toMatchObject({ field: 'reason', code: 'ASSIGNMENT.OTHER_THAN_WISHED' });
    expect(life.mustNot(people.registrar, 'preAssign', { units: [{ unit: bodies.dissolved, kind: 'main' }] })).toMatchObject({ code: 'UNIT.NOT_OPEN' });
    life.must(people.coordinator, 'preAssign', input, { reason });
  });
});

describe('withdrawing a signature', () => {
  it('passes the lead on to the next signer; with the last one the case ends', () => {
    const life = assigned(registered(ruleSet('recommended'), 'withdrawal', people.second));
    life.must(people.lead, 'withdrawSignature', {}, { part: signatureOf(life, 'lead').id, reason });
    expect(life.state.lead).toBe(deputies.second);
    expect(life.state.standing.state).toBe('handling');
    life.must(people.second, 'withdrawSignature', {}, { part: signatureOf(life, 'second').id, reason });
    expect(life.state.standing.state).toBe('withdrawn');
    expect(inOrder(life.state.assignments).map((a) => a.standing)).toEqual([expect.objectContaining({ state: 'ended', why: 'withdrawn' })]);
    expect(Object.values(life.state.deadlines).filter((d) => d.status === 'running')).toEqual([]);
    expect(life.facts()).toMatchObject({ ended: true, waitingFor: [], next: [], owed: [] });
  });
});
