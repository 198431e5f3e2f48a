import { addressOf, filtersIn, isFiltered, NO_FILTERS } from './filters';

describe('what is looked for among the suggestions', () => {
  it('stands in the address and is read from it again', () => {
    const filters = { q: '管网', overdue: true, body: 'b1', label: 'toSignFor', lead: 'p1' };
    expect(addressOf(filters)).toEqual({ q: '管网', overdue: 'true', body: 'b1', label: 'toSignFor', lead: 'p1' });
    expect(filtersIn(new URLSearchParams(addressOf(filters)))).toEqual(filters);
  });

  it('is nothing where the address names nothing', () => {
    expect(filtersIn(new URLSearchParams())).toEqual(NO_FILTERS);
    expect(addressOf(NO_FILTERS)).toEqual({});
    expect(isFiltered(NO_FILTERS)).toBe(false);
  });

  it.each([{ q: '管网' }, { overdue: true }, { body: 'b1' }, { label: 'closed' }, { lead: 'p1' }])('can be cleared: %j', (filter) => {
    expect(isFiltered({ ...NO_FILTERS, ...filter })).toBe(true);
  });
});
