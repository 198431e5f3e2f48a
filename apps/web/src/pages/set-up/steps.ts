import type { SetUpCounts } from '../../api/first-start';
import type { Me } from '../../api/model';

/** One thing that a new congress needs before it can work. */
export interface Step {
  readonly name: 'registrar' | 'units' | 'deputies' | 'ledger' | 'accounts';
  /** How many there are already. */
  readonly n: number;
  readonly state: 'done' | 'next' | 'later';
  /** Where it is done; null where another person does it. */
  readonly to: string | null;
}

/** A few accounts are the beginning's own; from here on the others have theirs too. */
const ACCOUNTS_OF_THE_BEGINNING = 2;

/** The steps in their order; the first that is not done is the next one. */
export function setUpSteps(counts: SetUpCounts, offers: Pick<Me['offers'], 'accounts' | 'imports'>): readonly Step[] {
  const accounts = offers.accounts ? '/accounts' : null;
  const imports = offers.imports ? '/imports' : null;
  const all = [
    { name: 'registrar', n: counts.registrars, done: counts.registrars > 0, to: accounts },
    { name: 'units', n: counts.bodies, done: counts.bodies > 0, to: imports },
    { name: 'deputies', n: counts.deputies, done: counts.deputies > 0, to: imports },
    { name: 'ledger', n: counts.suggestions, done: counts.suggestions > 0, to: imports },
    { name: 'accounts', n: counts.accounts, done: counts.accounts > ACCOUNTS_OF_THE_BEGINNING, to: accounts },
  ] as const;
  const next = all.findIndex(({ done }) => !done);
  return all.map(({ done, ...step }, index) => ({ ...step, state: done ? 'done' : index === next ? 'next' : 'later' }));
}
