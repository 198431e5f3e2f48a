import { inOrder } from '../state';
import { bodies, type UnitName } from '../testing';
import { ruleSet } from './rule-sets';
import { assigned, registered, replied } from './walk';

const UNITS = ['education', 'health', 'transport', 'water', 'propaganda', 'governmentOffice'] as const satisfies readonly UnitName[];
/** Bytes that one message to the process may have. */
const MOST_BYTES = 1_024;

describe('what the process is told of a suggestion that six units answer each for itself', () => {
  it('stays below a kilobyte at every step, and leaves nothing undone that is not in the first message', () => {
    const life = assigned(registered(ruleSet('recommended')), UNITS.map((unit) => ({ unit: bodies[unit], kind: 'separate' as const })));
    const sizes = [Buffer.byteLength(JSON.stringify(life.facts()))];
    for (const unit of UNITS) {
      replied(life, unit);
      sizes.push(Buffer.byteLength(JSON.stringify(life.facts())));
    }
    expect(life.facts().owed.map(({ command }) => command)).toEqual(['requestRating', 'requestRating']);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(MOST_BYTES);
    life.runProcess();
    expect(inOrder(life.state.replies).map(({ window }) => window.state)).toEqual(UNITS.map(() => 'open'));
    expect(life.facts().owed).toEqual([]);
  });
});
