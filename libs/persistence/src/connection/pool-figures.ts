import type { DataSource } from 'typeorm';

/** How a process's connections to the database stand: in use, at rest, and how many requests wait for one. */
export interface PoolFigures {
  readonly busy: number;
  readonly idle: number;
  readonly waiting: number;
}

const NONE: PoolFigures = { busy: 0, idle: 0, waiting: 0 };

/** The figures of a data source's pool; all are 0 while it is not connected. */
export function poolFigures({ driver, isInitialized }: Pick<DataSource, 'driver' | 'isInitialized'>): PoolFigures {
  // TypeORM keeps the pool of `pg` under this name and gives it no type.
  const { master }: { master?: unknown } = Object(driver);
  const { totalCount, idleCount, waitingCount }: { totalCount?: unknown; idleCount?: unknown; waitingCount?: unknown } = Object(master);
  if (!isInitialized || typeof totalCount !== 'number' || typeof idleCount !== 'number' || typeof waitingCount !== 'number') return NONE;
  return { busy: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
}
