import { bytea, StatementParts } from './statement-parts';

const COLUMNS = { id: 'uuid', body: 'jsonb', hash: 'bytea' };
const row = (id: string, body: null | { n: number } = { n: 1 }) => ({ id, body, hash: bytea(Buffer.from([1, 255])) });

describe('the parts of a statement', () => {
  it('put one row in by its values, what has an inside as JSON', () => {
    const parts = new StatementParts();
    expect(parts.insert('t', COLUMNS, [row('a')])).toBe('insert into t (id, body, hash) values ($1::uuid, $2::jsonb, $3::bytea)');
    expect(parts.values).toEqual(['a', '{"n":1}', '\\x01ff']);
  });

  it('leave nothing where there is nothing', () => {
    const parts = new StatementParts();
    parts.insert('t', COLUMNS, [row('a', null)]);
    expect(parts.values[1]).toBeNull();
  });

  it('have one text for several rows, however many', () => {
    const textOf = (ids: readonly string[]): string => new StatementParts().insert('t', COLUMNS, ids.map((id) => row(id)));
    expect(textOf(['a', 'b', 'c'])).toBe(textOf(['a', 'b']));
    expect(textOf(['a', 'b'])).not.toBe(textOf(['a']));
  });

  it('go on counting where the part before has ended', () => {
    const parts = new StatementParts();
    parts.put(7, 'int');
    expect(parts.delete('t', { id: 'uuid' }, [{ id: 'a' }])).toBe('delete from t where id = $2::uuid');
    expect(parts.delete('t', { id: 'uuid' }, [{ id: 'b' }, { id: 'c' }])).toContain('jsonb_to_recordset($3::jsonb) as r(id uuid) where t.id = r.id');
    expect(parts.values).toEqual([7, 'a', '[{"id":"b"},{"id":"c"}]']);
  });
});
