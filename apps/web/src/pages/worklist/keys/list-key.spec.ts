import { listCommand, type KeyFacts } from './list-key';

const stroke = (code: string, key: string, more: Partial<KeyFacts> = {}) =>
  listCommand({ code, key, composing: false, ctrl: false, alt: false, meta: false, shift: false, repeat: false, focus: 'row', ...more });

describe('a key on the list', () => {
  it.each([
    ['KeyJ', 'j', { kind: 'move', by: 1 }],
    ['ArrowDown', 'ArrowDown', { kind: 'move', by: 1 }],
    ['KeyK', 'k', { kind: 'move', by: -1 }],
    ['ArrowUp', 'ArrowUp', { kind: 'move', by: -1 }],
    ['Enter', 'Enter', { kind: 'open' }],
    ['Digit1', '1', { kind: 'act', at: 0 }],
    ['Numpad2', '2', { kind: 'act', at: 1 }],
    ['KeyX', 'x', { kind: 'select' }],
    ['Slash', '/', { kind: 'search' }],
  ])('%s asks for its command', (code, key, command) => expect(stroke(code, key)).toEqual(command));

  it('is known by its place where it is a letter or a digit', () => {
    expect(stroke('KeyJ', 'о')).toEqual({ kind: 'move', by: 1 });
    expect(stroke('Digit1', '&')).toEqual({ kind: 'act', at: 0 });
    expect(stroke('KeyC', 'j')).toBeNull();
    expect(stroke('KeyJ', 'J')).toEqual({ kind: 'move', by: 1 });
  });

  it('is known by what it writes where it is a sign, with or without Shift', () => {
    expect(stroke('Slash', '?', { shift: true })).toEqual({ kind: 'help' });
    expect(stroke('Slash', '？', { shift: true })).toEqual({ kind: 'help' });
    expect(stroke('Digit7', '/', { shift: true })).toEqual({ kind: 'search' });
    expect(stroke('Slash', '-')).toBeNull();
  });

  it('is left alone while an input method composes', () => {
    expect(stroke('KeyJ', 'j', { composing: true })).toBeNull();
    expect(stroke('KeyJ', 'Process')).toBeNull();
    expect(stroke('Enter', 'Enter', { composing: true })).toBeNull();
  });

  it.each(['ctrl', 'alt', 'meta', 'shift'] as const)('is left alone while %s is held', (modifier) => {
    expect(stroke('KeyJ', 'j', { [modifier]: true })).toBeNull();
    expect(stroke('Enter', 'Enter', { [modifier]: true })).toBeNull();
  });

  it('is left alone where something with keys of its own has the focus, and Enter on a link is the link’s', () => {
    expect(stroke('KeyX', 'x', { focus: 'other' })).toBeNull();
    expect(stroke('Slash', '?', { shift: true, focus: 'other' })).toBeNull();
    expect(stroke('Enter', 'Enter', { focus: 'link' })).toBeNull();
    expect(stroke('KeyJ', 'j', { focus: 'link' })).toEqual({ kind: 'move', by: 1 });
  });

  it('that is held down moves on, and does nothing else again', () => {
    expect(stroke('ArrowDown', 'ArrowDown', { repeat: true })).toEqual({ kind: 'move', by: 1 });
    expect(stroke('KeyX', 'x', { repeat: true })).toBeNull();
    expect(stroke('Enter', 'Enter', { repeat: true })).toBeNull();
  });
});
