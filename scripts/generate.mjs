// Writes every generated page anew from the compiled code: `npm run generate`. A test compares them with what is committed.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);

const { configurationTable } = require('@huiying/platform');
const { ruleSets } = require('@huiying/rules');
const { lifecyclePage } = require('@huiying/case-type-suggestion');
// The stage objects themselves: what the page says of them is what runs.
const { mainLineStages: mainLine, besideStages: beside } = require('../workflows/dist/suggestion/all-stages.js');

/** Puts a table between the two marks of a README. */
const between = (text, table) => text.replace(/(<!-- configuration:start -->\n)[\s\S]*?(<!-- configuration:end -->)/, (_all, start, end) => `${start}${table.trim()}\n${end}`);

for (const [file, locale] of [['README.md', 'en'], ['README.zh-CN.md', 'zh']]) {
  const path = join(root, file);
  writeFileSync(path, between(readFileSync(path, 'utf8'), configurationTable(locale)));
}
writeFileSync(join(root, 'docs', 'lifecycle-suggestion.md'), lifecyclePage(ruleSets.recommended.rules, 'recommended', { mainLine, beside }));
