import { DEFAULT_HOME } from './applications/programs';
import { explained } from './explained';
import { Launcher } from './launcher';
import { watchParent } from './parent';
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
  process.stderr.write(`${explained(error, process.env['HUIYING_HOME'] ?? DEFAULT_HOME, texts)}\n`);
  void end(1, false);
});
