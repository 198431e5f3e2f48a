import { forgetForm, formName, keepForm, keptForm } from './kept-forms';

describe('forms that were closed', () => {
  const name = formName('c1', 'submitReply', 'p1');

  it('have their words and their key again until the act is done', () => {
    const first = keptForm(name, { text: undefined }, ['screen']);
    keepForm(name, { ...first, values: { text: '答复' } });
    expect(keptForm(name, { text: undefined }, ['screen'])).toEqual({ ...first, values: { text: '答复' } });
    forgetForm(name);
    const anew = keptForm(name, { text: undefined }, ['paper']);
    expect(anew.values).toEqual({ text: undefined });
    expect(anew.key).not.toBe(first.key);
    expect(anew.envelope.entry).toBe('paper');
  });

  it('are kept apart by case, act and part', () => {
    expect(new Set([formName('c1', 'rate', 'p1'), formName('c1', 'rate', 'p2'), formName('c2', 'rate', 'p1'), formName(null, 'rate', 'p1')]).size).toBe(4);
  });
});
