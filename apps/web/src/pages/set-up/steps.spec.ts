import { setUpSteps } from './steps';

const NOTHING = { bodies: 0, deputies: 0, suggestions: 0, accounts: 1, registrars: 0 };
const told = (counts: typeof NOTHING, offers = { accounts: true, imports: false }) => setUpSteps(counts, offers).map(({ name, state, to }) => `${name} ${state} ${to ?? '-'}`);

describe('the steps of setting up', () => {
  it('begin with whoever will import, and name the place only to those who may go there', () => {
    expect(told(NOTHING)).toEqual(['registrar next /accounts', 'units later -', 'deputies later -', 'ledger later -', 'accounts later /accounts']);
    expect(told({ ...NOTHING, accounts: 2, registrars: 1 }, { accounts: false, imports: true })).toEqual(['registrar done -', 'units next /imports', 'deputies later /imports', 'ledger later /imports', 'accounts later -']);
  });

  it('go on with the first that is not done, whatever was done before it', () => {
    expect(told({ ...NOTHING, registrars: 1, bodies: 40, suggestions: 3, accounts: 9 })).toEqual(['registrar done /accounts', 'units done -', 'deputies next -', 'ledger done -', 'accounts done /accounts']);
  });
});
