import { dataSourceFor } from '@huiying/persistence';
import { PEOPLE, type Who } from './county';

/** Lets the sessions of somebody end in so many seconds, as if he had signed in so many hours ago. */
export async function letSessionsEnd(ownerUrl: string, who: Who, seconds: number, hoursAgo: number): Promise<void> {
  const owner = await dataSourceFor({ url: ownerUrl, applicationName: 'huiying-test', poolSize: 1 }).initialize();
  try {
    await owner.query(`update auth_session s set expires_at = clock_timestamp() + $2 * interval '1 second', created_at = clock_timestamp() - $3 * interval '1 hour' from account a where a.id = s.account_id and a.login = $1`, [PEOPLE[who], seconds, hoursAgo]);
  } finally {
    await owner.destroy();
  }
}
