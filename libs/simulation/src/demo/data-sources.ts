import type { DataSource } from 'typeorm';
import { dataSourceFor } from '@huiying/persistence';

/** Connections of a demo in the making; they are closed when the work is over. */
export interface DemoDataSources {
  /** Owner of the tables; its commits are durable. */
  readonly owner: DataSource;
  /** The owner again, for small things on the way whose commits need not be durable. */
  readonly stage: DataSource;
  /** The api's role. */
  readonly api: DataSource;
}

/**
 * Runs `work` on connections that do not wait for the disk at each commit: a county is made of more than a thousand. A
 * loss of power costs the last of them and nothing else, as a repeat goes on where the database is; and the durable
 * commit that ends the work makes all before it durable too.
 */
export async function onDemoConnections<T>(ownerUrl: string, apiUrl: string, work: (sources: DemoDataSources) => Promise<T>): Promise<T> {
  const opened: DataSource[] = [];
  const open = async (url: string, durable: boolean): Promise<DataSource> => {
    const dataSource = dataSourceFor({ url, applicationName: 'huiying-demo', poolSize: 2 });
    if (!durable) dataSource.setOptions({ extra: { pipeline: true, options: '-c synchronous_commit=off -c timezone=UTC' } });
    opened.push(await dataSource.initialize());
    return dataSource;
  };
  try {
    return await work({ owner: await open(ownerUrl, true), stage: await open(ownerUrl, false), api: await open(apiUrl, false) });
  } finally {
    await Promise.all(opened.map((dataSource) => dataSource.destroy()));
  }
}
