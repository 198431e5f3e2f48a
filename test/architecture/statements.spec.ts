import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { packages, root, sourcesOf } from './sources';

const MIGRATIONS = join(root, 'libs', 'persistence', 'src', 'migrations', 'sql');

/** Tables whose rows belong to a congress, as the migrations make them. */
const TABLES = readdirSync(MIGRATIONS).flatMap((file) =>
  [...readFileSync(join(MIGRATIONS, file), 'utf8').matchAll(/create table (\w+) \(\n([\s\S]*?)\n\)/g)].flatMap(([, name = '', columns = '']) => (name === 'congress' || /^\s+congress_id /m.test(columns) ? [name] : [])));

/** Packages in which statements stand beside what they are part of, and why. All others read by `.sql` files. */
const WRITTEN_BY_HAND: Readonly<Record<string, string>> = {
  executor: 'one command is few statements tuned to one another, within the scope of one case',
  operations: 'relay and sweeper use functions across congresses; verify looks at everything as the owner of the tables',
  simulation: 'writes the demo county as the owner of the tables',
  testkit: 'makes worlds for tests as the owner of the tables',
  standalone: 'sets an installation up as the owner of the tables',
};

/** Files of other packages that ask as the owner of the tables, at the machine itself. */
const OWNERS_FILES = ['libs/auth/src/administrator-reset.ts'];

const isTest = (file: string): boolean => /\.spec\.tsx?$/.test(file) || file.includes('/testing/');
const files = packages.filter((p) => !(p.name in WRITTEN_BY_HAND)).flatMap((p) => sourcesOf(p.folder)).filter((file) => !isTest(file) && !OWNERS_FILES.includes(relative(root, file)));

/** Every text in a source; what is put into a template stands as `…`. */
function textsIn(source: string): readonly string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) texts.push(node.text);
    if (ts.isTemplateExpression(node)) texts.push([node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('…'));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest));
  return texts;
}

/** Does a statement read rows of a congress? What it writes, calls or is given as a parameter is no reading. */
const reads = (text: string): boolean => new RegExp(`\\b(?<!delete\\s+)(?:from|join)\\s+(?:${TABLES.join('|')})\\b`, 'i').test(text) && /\bselect\b/i.test(text);
/** Does it write rows that belong to a congress, and not the congress itself? */
const writes = (text: string): boolean => new RegExp(`\\b(?:insert into|update|delete from)\\s+(?:${TABLES.filter((t) => t !== 'congress').join('|')})\\b`, 'i').test(text);

const found = (of: (text: string) => boolean): readonly string[] => files.flatMap((file) => textsIn(readFileSync(file, 'utf8')).filter(of).map((text) => `${relative(root, file)}: ${text.trim().slice(0, 60)}`));

describe('the statements of the house', () => {
  it('knows the tables that belong to a congress', () => {
    expect(TABLES).toEqual(expect.arrayContaining(['congress', 'case_head', 'case_event', 'suggestion_view', 'body', 'role_grant', 'import_row', 'account', 'stored_file']));
    expect(TABLES).not.toContain('clock');
  });

  it('finds a statement however it is written', () => {
    const source = "a('select x from body');\nb(`select ${c} from y join person p on true`);\nd('delete from task');\ne('insert into series select 1 from unnest($1)');\nf('a word from body');";
    expect(textsIn(source).filter(reads)).toEqual(['select x from body', 'select … from y join person p on true']);
    expect(textsIn(source).filter(writes)).toEqual(['delete from task', 'insert into series select 1 from unnest($1)']);
  });

  it('rows of a congress are read by a `.sql` file, which the wall between congresses is tried on', () => {
    expect(found(reads)).toEqual([]);
  });

  // A writer of one or two statements is read best where it stands; so is the call of a function, whose text is a migration.
  it('what is written in place names the congress, or the case of the executor, that it is for', () => {
    expect(found((text) => writes(text) && !/congress_id|app_case\(\)/.test(text))).toEqual([]);
  });
});
