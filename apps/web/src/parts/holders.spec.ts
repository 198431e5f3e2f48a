import type { Ball } from '../api/model';
import { holdersOf } from './holders';

const ball = (id: string, act: string, due: string | null, mine = false): Ball => ({
  command: { code: act, label: act }, role: { code: 'r', label: 'r' }, holder: { type: 'body', id, name: id }, due, text: '', mine,
});

describe('who has the ball', () => {
  it('is one line for each body and day, with its acts, own tasks of several roles together', () => {
    const holders = holdersOf([
      ball('u1', '送审', '2026-06-02'), ball('u1', '送审', '2026-06-02'), ball('u1', '报进展', '2026-12-31'),
      ball('registrar', '登记', null, true), ball('committee', '不予受理', null, true),
    ]);
    expect(holders.map(({ name, acts, due, mine }) => [mine ? 'me' : name, acts, due])).toEqual([
      ['u1', ['送审'], '2026-06-02'], ['u1', ['报进展'], '2026-12-31'], ['me', ['登记', '不予受理'], null],
    ]);
  });

  it('does not name the own body beside oneself for the same act', () => {
    const holders = holdersOf([ball('u1', '送审', '2026-06-02', true), ball('u1', '送审', '2026-06-02'), ball('u1', '签发', '2026-06-02'), ball('u2', '送审', '2026-06-02')]);
    expect(holders.map(({ name, acts, mine }) => [mine ? 'me' : name, acts])).toEqual([['me', ['送审']], ['u1', ['签发']], ['u2', ['送审']]]);
  });
});
