import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { packages, root, sourcesOf } from './sources';
import { reads, TABLES, textsIn, writes } from './statement-texts';

/** Where statements stand beside what they are part of, and why. Everything else reads by `.sql` files. */
const WRITTEN_BY_HAND: Readonly<Record<string, string>> = {
  'libs/executor/src/': 'one command is few statements tuned to one another, within the scope of one case; the wall test gives them to the other congress',
  'libs/operations/src/verify/': 'looks at everything as the owner of the tables',
  'libs/simulation/src/county/': 'writes the demo county as the owner of the tables',
  'libs/simulation/src/demo/': 'plays the demo county as the owner of the tables',
  'libs/auth/src/administrator-reset.ts': 'asks as the owner of the tables, at the machine itself',
  'apps/standalone/src/steps.ts': 'sets an installation up as the owner of the tables',
  'apps/standalone/src/servers/restart-open-cases.ts': 'starts the cases of all congresses anew, as the owner of the tables',
};

// Tests look behind the wall as the owner of the tables.
const isTest = (file: string): boolean => /\.spec\.tsx?$/.test(file) || file.includes('/testing/');
const sources = packages.flatMap((p) => sourcesOf(p.folder)).filter((file) => !isTest(file)).map((file) => relative(root, file));
const isWithin = (place: string) => (file: string): boolean => file.startsWith(place);
const files = sources.filter((file) => !Object.keys(WRITTEN_BY_HAND).some((place) => isWithin(place)(file)));

/** What is written in place without a word of whom it is for. */
const isBoundless = (text: string): boolean => writes(text) && !/congress_id|app_case\(\)/.test(text);

const found = (of: (text: string) => boolean, among = files): readonly string[] =>
  among.flatMap((file) => textsIn(readFileSync(join(root, file), 'utf8')).filter(of).map((text) => `${file}: ${text.trim().slice(0, 60)}`));

describe('the statements of the house', () => {
  it('knows the tables that belong to a congress', () => {
    expect(TABLES).toEqual(expect.arrayContaining(['congress', 'case_head', 'case_event', 'suggestion_view', 'body', 'role_grant', 'import_row', 'account', 'stored_file']));
    expect(TABLES).not.toContain('clock');
  });

  it('finds a statement however it is written', () => {
    const source = "a('select x from body');\nb(`select ${c} from y join person p on true`);\nd('delete from task');\ne('insert into series select 1 from unnest($1)');\nf('a word from body');\ng('select 1 ' +\n  (h ? i('x') : '') + 'from public.\"task\"');\nj(`select 1 from ${k}`);";
    expect(textsIn(source).filter(reads)).toEqual(['select x from body', 'select … from y join person p on true', 'select 1 …from public."task"', 'select 1 from …']);
    expect(textsIn(source).filter(writes)).toEqual(['delete from task', 'insert into series select 1 from unnest($1)']);
  });

  it('rows of a congress are read by a `.sql` file, which the wall between congresses is tried on', () => {
    expect(found(reads)).toEqual([]);
  });

  // A writer of one or two statements is read best where it stands; so is the call of a function, whose text is a migration.
  it('what is written in place names the congress, or the case of the executor, that it is for', () => {
    expect(found(isBoundless)).toEqual([]);
  });

  it.each(Object.keys(WRITTEN_BY_HAND))('%s could not do without its exception', (place) => {
    expect(found((text) => reads(text) || isBoundless(text), sources.filter(isWithin(place)))).not.toEqual([]);
  });
});
