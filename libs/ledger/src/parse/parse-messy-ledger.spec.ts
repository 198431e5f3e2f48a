import { expectedShape, fixture, layoutOf, ledgerOf, workbookOf } from '../../fixtures/load';
import expected from '../../fixtures/messy-ledger.expected.json';
import { describeColumns, type RowProblem, type RowWarning } from '..';

type Problem = RowProblem<'sessionLedger'>;
type Warning = RowWarning<'sessionLedger'>;

/** A problem in the words of the expected file. */
function problemShape(problem: Problem): Record<string, unknown> {
  const { label, cell, code, text } = problem;
  const base = { column: label, cell, code };
  switch (problem.code) {
    case 'UNIT_UNKNOWN': return { ...base, text, suggestion: problem.suggestion };
    case 'NUMBER_DUPLICATE': return { ...base, text, first_row: problem.firstRow };
    case 'DEPUTY_AMBIGUOUS': return { ...base, text, candidates: problem.candidates };
    case 'MAIN_ALSO_CO': return { ...base, unit: problem.unit };
    case 'TITLE_TOO_LONG': return { ...base, length: problem.length };
    case 'TITLE_EMPTY': return base;
    default: return { ...base, text };
  }
}

const warningShape = (w: Warning): Record<string, unknown> => ({
  column: w.label, code: w.code, ...('text' in w ? { text: w.text } : {}), ...(w.code === 'ALIAS_USED' ? { unit: w.unit } : {}),
});

describe('the badly kept ledger', () => {
  const ledger = ledgerOf(fixture('messy-ledger.xlsx'));
  const byRow = new Map(ledger.rows.map((row) => [row.row, row]));

  it('finds the header below title and notes, and every row that is no suggestion', () => {
    const layout = layoutOf(workbookOf(fixture('messy-ledger.xlsx')), 'sessionLedger');
    expect(layout.headerRows).toEqual(expected.header_rows);
    expect(describeColumns(layout)).toEqual(expected.columns);
    expect(layout.notData).toEqual(expected.not_data);
    expect(layout.heading).toMatchObject({ term: expected.term, session: expected.session, source: 'betweenSessions' });
  });

  it.each(expected.rows.map((row) => [row.row, row] as const))('reads row %i', (at, row) => {
    const read = byRow.get(at);
    if (!read) throw new Error(`row ${at} was not read`);
    expect(expectedShape(read.value)).toEqual(row.value);
    expect(read.status).toBe(row.status);
    expect(read.problems.map(problemShape)).toEqual(row.problems);
    expect(read.warnings.map(warningShape)).toEqual(expect.arrayContaining<unknown>(row.warnings));
  });

  it('reads no other row', () => {
    expect(ledger.rows.map((row) => row.row)).toEqual(expected.rows.map((row) => row.row));
  });

  it('warns of nothing that the expected file does not ask for', () => {
    const wanted = expected.rows.map((row) => row.warnings.length);
    expect(ledger.rows.map((row) => row.warnings.length)).toEqual(wanted);
  });

  it('proposes something for every problem', () => {
    const proposals = ledger.rows.flatMap((row) => row.problems.map((p) => [p.code, p.proposal]));
    expect(proposals).toEqual([
      ['UNIT_UNKNOWN', { kind: 'useUnit', unit: 'D11' }],
      ['DATE_INVALID', { kind: 'enterDate' }],
      ['DEPUTY_UNKNOWN', { kind: 'checkRegister' }],
      ['DEPUTY_AMBIGUOUS', { kind: 'chooseDeputy', cards: ['180069', '180101'] }],
      ['NUMBER_DUPLICATE', { kind: 'useNumber', number: 216 }],
      ['UNIT_UNKNOWN', { kind: 'addUnit' }],
      ['TITLE_EMPTY', { kind: 'enterText' }],
      ['MAIN_ALSO_CO', { kind: 'removeUnit', unit: 'D14' }],
      ['TITLE_TOO_LONG', { kind: 'shortenText', limit: 200 }],
      ['DEPUTY_AMBIGUOUS', { kind: 'chooseDeputy', cards: ['180001', '180002'] }],
    ]);
  });
});
