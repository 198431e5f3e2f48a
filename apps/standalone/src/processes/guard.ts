import { createInterface } from 'node:readline';
import { endRecorded } from './end-recorded';
import { asRecordedChild, type RecordedChild } from './registry';

/*
 * A process of its own that holds a pipe from the launcher. Each line on it is the list of what runs now. When the
 * pipe closes, the launcher has ended: after an orderly end the last list is empty; after `kill -9` the guard ends
 * what is left, PostgreSQL last, since programs that are not ours do not notice that their parent has gone.
 */
let children: readonly RecordedChild[] = [];

// Ctrl-C and the like are the launcher's affair.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const list: unknown = JSON.parse(line);
    if (Array.isArray(list)) children = list.flatMap(asRecordedChild);
  })
  .on('close', () => {
    void endRecorded(children).then((left) => process.exit(left.length === 0 ? 0 : 1));
  });
