import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './sources';

const MIGRATIONS = join(root, 'libs', 'persistence', 'src', 'migrations', 'sql');

/** Tables whose rows belong to a congress, as the migrations make them. */
export const TABLES = readdirSync(MIGRATIONS).flatMap((file) =>
  [...readFileSync(join(MIGRATIONS, file), 'utf8').matchAll(/create table (\w+) \(\n([\s\S]*?)\n\)/g)].flatMap(([, name = '', columns = '']) => (name === 'congress' || /^\s+congress_id /m.test(columns) ? [name] : [])));

/** Every text in a source, the pieces of a sum as one; what else is put into a template or a sum stands as `…`. */
export function textsIn(source: string): readonly string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    const addends = addendsOf(node);
    const pieces = addends.map(writtenIn);
    if (pieces.some((piece) => piece !== null)) texts.push(pieces.map((piece) => piece ?? '…').join(''));
    addends.forEach((one, i) => (one === node || pieces[i] !== null ? ts.forEachChild(one, visit) : visit(one)));
  };
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest));
  return texts;
}

function writtenIn(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  return ts.isTemplateExpression(node) ? [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('…') : null;
}

/** What a sum is made of; anything else is alone. */
const addendsOf = (node: ts.Node): readonly ts.Node[] =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken ? [...addendsOf(node.left), ...addendsOf(node.right)] : [node];

/** One of those tables, however it is written; `…` may be any. */
const A_TABLE = `(?:only\\s+)?(?:public\\.)?(?:"?(?:${TABLES.join('|')})\\b|…)`;
const READING = new RegExp(`\\b(?<!delete\\s+)(?:from|join)\\s+${A_TABLE}`, 'i');
/** Does a statement read rows of a congress? What it writes, calls or is given as a parameter is no reading. */
export const reads = (text: string): boolean => READING.test(text) && /\bselect\b/i.test(text);
/** Does it write rows that belong to a congress, and not the congress itself? */
export const writes = (text: string): boolean => new RegExp(`\\b(?:insert into|update|delete from)\\s+(?:${TABLES.filter((t) => t !== 'congress').join('|')})\\b`, 'i').test(text);
