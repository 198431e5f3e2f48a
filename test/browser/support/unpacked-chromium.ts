import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { errorCode } from '@huiying/platform';

const PACKAGE = join(__dirname, '..', '..', '..', 'node_modules', '@sparticuz', 'chromium', 'package.json');
/** Unpacks into the folder that TMPDIR names, and says where the program lies. */
const UNPACK = `import('@sparticuz/chromium').then(async ({ default: chromium }) => process.stdout.write(await chromium.executablePath()))`;

/**
 * The Chromium that comes as a package, unpacked once for this user and version. The package itself would take whatever
 * lies in the folder for temporary files: also the half of a program that a killed run has left. So it unpacks into a
 * folder of its own, which gets its name only when it is complete.
 */
export async function unpackedChromium(): Promise<string> {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };
  const home = join(tmpdir(), `huiying-chromium-${version}-${userInfo().username}`);
  const program = join(home, 'chromium');
  if (existsSync(program)) return program;
  const unpacking = await mkdtemp(`${home}-`);
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', UNPACK], { cwd: __dirname, env: { ...process.env, TMPDIR: unpacking } });
    if (basename(stdout) !== basename(program)) throw new Error(`Chromium was unpacked to ${stdout}.`);
    await rename(unpacking, home);
  } catch (error) {
    await rm(unpacking, { recursive: true, force: true });
    // Somebody else was quicker; or something has taken a part of it away since, and the rest is of no use.
    if (errorCode(error) !== 'ENOTEMPTY' && errorCode(error) !== 'EEXIST') throw error;
    if (existsSync(program)) return program;
    await rm(home, { recursive: true, force: true });
    return unpackedChromium();
  }
  return program;
}
