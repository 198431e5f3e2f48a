import type { DataSource } from 'typeorm';
import type { Instant } from '@huiying/engine';

/** Moves the clock of demo and test so that it stands at `to` and runs on from there. */
export async function moveClock(dataSource: DataSource, to: Instant): Promise<void> {
  await dataSource.query('update clock set offset_ms = floor(extract(epoch from $1::timestamptz - clock_timestamp()) * 1000)::bigint', [to]);
}

/** The moment at which the clock stands. */
export async function clockMoment(dataSource: DataSource): Promise<Date> {
  const [row] = await dataSource.query<{ now: Date }[]>('select app_now() as now');
  if (row === undefined) throw new Error('the database has no clock');
  return row.now;
}
