import type { Query } from '../query';

/** Reads under one snapshot, so that a command that commits meanwhile is seen whole or not at all. */
export async function inSnapshot<T>(query: Query, work: () => Promise<T>): Promise<T> {
  await query('begin isolation level repeatable read read only', []);
  try {
    const result = await work();
    await query('commit', []);
    return result;
  } catch (error) {
    await query('rollback', []).catch((lost: unknown) => {
      throw new AggregateError([error, lost], 'verify lost its connection');
    });
    throw error;
  }
}

/** Under row-level security nothing would be seen, and nothing found: refuses to be content with that. */
export async function refuseRowSecurity(query: Query): Promise<void> {
  const [row] = await query<{ active: boolean }>(`select row_security_active('case_head') as active`, []);
  if (row?.active !== false) throw new Error('verify must connect as the owner of the tables');
}
