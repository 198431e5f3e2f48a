import { Client, escapeIdentifier } from 'pg';

/** Lets login roles do what api and worker do: they own nothing and pass row-level security like everybody. */
export async function admitLoginRoles(ownerUrl: string, roles: readonly string[]): Promise<void> {
  await asOwner(ownerUrl, async (client) => {
    for (const role of roles) await client.query(`grant huiying_app to ${escapeIdentifier(role)}`);
  });
}

/** What is wrong with a login role, or null: it must own no table, and neither be superuser nor pass by row-level security. */
export async function faultOfLoginRole(url: string): Promise<string | null> {
  return asOwner(url, async (client) => {
    const { rows } = await client.query<{ fault: string | null }>(`
      select case when r.rolsuper then 'is a superuser' when r.rolbypassrls then 'has BYPASSRLS'
                  when exists (select from pg_tables t where t.tableowner = session_user and t.schemaname = 'public') then 'owns tables' end as fault
        from pg_roles r where r.rolname = session_user`);
    return rows[0]?.fault ?? null;
  });
}

async function asOwner<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
