// docs/benchmarks.md has one section for each script that measures; a run replaces its own and leaves the others.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const document = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'docs', 'benchmarks.md');

/** Puts a text between the marks of a section; a section that is not there yet comes last. */
export function writeSection(name, text, file = document) {
  const [begin, end] = [`<!-- ${name}: written by a script -->`, `<!-- end of ${name} -->`];
  const block = `${begin}\n\n${text.trim()}\n\n${end}`;
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '# Benchmarks\n';
  const [from, to] = [before.indexOf(begin), before.indexOf(end)];
  writeFileSync(file, from === -1 || to === -1 ? `${before.trimEnd()}\n\n${block}\n` : before.slice(0, from) + block + before.slice(to + end.length));
}
