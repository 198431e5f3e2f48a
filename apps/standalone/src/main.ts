import { ConfigurationError, errorCode, errorMessage, NoPostgresAccount } from '@huiying/platform';
import { NoTemporalServer } from '@huiying/temporal/server';
import { DEFAULT_HOME } from './applications/programs';
import { NEEDED_MB } from './data-folder/space';
import { Launcher } from './launcher';
import { watchParent } from './parent';
import { Refusal } from './refusal';
import { createTerminal } from './terminal';
import { textsFor } from './texts';

const texts = textsFor(process.env);

// Where the reader of our output has gone (a killed terminal), writing must not end the start before it ends in order.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const terminal = createTerminal(texts, (line) => process.stdout.write(line));
const launcher = new Launcher({ environment: process.env, argv: process.argv.slice(2), terminal, texts });

let ending = false;
async function end(exitCode: number, say: boolean): Promise<void> {
  if (ending) return;
  ending = true;
  if (say) terminal.line(texts.stopping);
  const left = await launcher.end();
  if (left.length > 0) process.stderr.write(`${left.join(', ')}\n`);
  else if (say) terminal.line(texts.stopped);
  process.exit(left.length > 0 ? 1 : exitCode);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0, true));
watchParent(process.env, () => {
  terminal.line(texts.parentGone);
  void end(0, true);
});

launcher.run().catch((error: unknown) => {
  // After a signal the steps under way fail; that is no news.
  if (ending) return;
  process.stderr.write(`${explain(error)}\n`);
  void end(1, false);
});

function explain(error: unknown): string {
  if (error instanceof Refusal) return error.sentence(texts);
  const home = process.env['HUIYING_HOME'] ?? DEFAULT_HOME;
  const code = errorCode(error);
  if (code === 'ENOSPC' || errorMessage(error).includes('No space left on device')) return texts.refusals.diskFull(home, NEEDED_MB);
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM' || code === 'ENOTDIR' || code === 'EEXIST') return texts.refusals.notWritable(home, code);
  if (error instanceof ConfigurationError || error instanceof NoTemporalServer || error instanceof NoPostgresAccount) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
