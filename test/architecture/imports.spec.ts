import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { importsAmong, importsOf, packageOf, packages, root, sourcesOf, specifiersIn, specifiersOf } from './sources';

/** Who may import whom, and does; imports run one way. Tests beside the code may use what the test kit may besides. Why some go further than the rest: ADR 0011. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  'case-type-suggestion': ['engine'],
  rules: ['engine'],
  texts: [],
  ledger: [],
  platform: [],
  contracts: ['engine', 'case-type-suggestion'],
  persistence: ['engine', 'case-type-suggestion', 'platform'],
  executor: ['engine', 'case-type-suggestion', 'rules', 'persistence', 'contracts'],
  temporal: ['contracts', 'platform'],
  operations: ['executor', 'ledger', 'persistence', 'temporal', 'contracts', 'engine', 'case-type-suggestion'],
  auth: ['persistence', 'engine'],
  activities: ['contracts', 'executor', 'operations', 'persistence', 'platform'],
  simulation: ['engine', 'case-type-suggestion', 'executor', 'rules', 'persistence', 'contracts', 'auth'],
  testkit: ['engine', 'executor', 'persistence', 'contracts', 'platform', 'temporal', 'rules', 'auth', 'case-type-suggestion', 'simulation'],
  workflows: ['contracts', 'engine'],
  api: ['contracts', 'executor', 'operations', 'ledger', 'case-type-suggestion', 'engine', 'rules', 'texts', 'persistence', 'temporal', 'auth', 'platform'],
  worker: ['activities', 'operations', 'persistence', 'temporal', 'platform', 'contracts'],
  standalone: ['contracts', 'platform', 'persistence', 'temporal', 'operations', 'executor', 'simulation', 'auth', 'texts'],
  web: [],
};

/** Packages of pure decisions: no package of npm, and of Node nothing but hashing. */
const WITHOUT_PACKAGES = ['engine', 'case-type-suggestion'];

const ROOT_FOLDERS = ['apps', 'deploy', 'docs', 'libs', 'scripts', 'test', 'workflows'];
const isTest = (file: string): boolean => /\.spec\.tsx?$/.test(file) || file.includes('/testing/');

describe('the imports of the house', () => {
  it('lists every package', () => {
    expect(packages.map((p) => p.name).sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it.each(packages.map((p) => [p.name, p] as const))('%s imports only what it may', (name, workspace) => {
    const wrong = sourcesOf(workspace.folder).flatMap((file) =>
      importsOf(file).flatMap((imported) => {
        const target = packageOf(imported);
        if (target === null || target.name === name) return [];
        const allowed = isTest(file) ? [...(MAY_IMPORT[name] ?? []), 'testkit', ...(MAY_IMPORT.testkit ?? [])] : (MAY_IMPORT[name] ?? []);
        return allowed.includes(target.name) ? [] : [`${relative(root, file)} imports ${imported}`];
      }));
    expect(wrong).toEqual([]);
  });

  it.each(packages.filter((p) => p.name !== 'testkit').map((p) => [p.name, p] as const))('%s may import nothing that it does not need', (name, workspace) => {
    const needed = new Set(sourcesOf(workspace.folder).flatMap((file) => importsOf(file).map((imported) => packageOf(imported)?.name)));
    expect((MAY_IMPORT[name] ?? []).filter((one) => !needed.has(one))).toEqual([]);
  });

  it.each(packages.map((p) => [p.name, p] as const))('%s is reached through its exports only', (_name, workspace) => {
    const wrong = sourcesOf(workspace.folder).flatMap((file) =>
      importsOf(file).flatMap((imported) => {
        const target = packageOf(imported);
        if (target === null) return [];
        const subpath = `.${imported.slice(`@huiying/${target.name}`.length)}`;
        // Samples lie once in the house; a spec may read those of another package.
        if (isTest(file) && subpath.startsWith('./fixtures/')) return [];
        return target.exports.includes(subpath) ? [] : [`${relative(root, file)} imports ${imported}`];
      }));
    expect(wrong).toEqual([]);
  });

  it('finds an import however it is written', () => {
    const source = "import 'a';\nimport { b } from \"b\";\nexport * from 'c';\ntype D = import('d').D;\nconst e = await import( 'e' );\nrequire('f');\n";
    expect(specifiersIn(source)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    const file = join(root, 'libs', 'texts', 'src', 'words.ts');
    expect(importsAmong(['./text', '../../engine/src/uuid', '@huiying/rules', 'pg'], file)).toEqual(['@huiying/engine/src/uuid', '@huiying/rules']);
  });

  it.each(WITHOUT_PACKAGES)('%s imports nothing from outside the house', (name) => {
    const folder = packages.find((p) => p.name === name)?.folder ?? '';
    const outside = (specifier: string): boolean => !specifier.startsWith('.') && !specifier.startsWith('@huiying/') && specifier !== 'node:crypto';
    const files = sourcesOf(folder).filter((file) => !isTest(file) && !file.includes('/specs/'));
    expect(files).not.toEqual([]);
    expect(files.flatMap((file) => specifiersOf(file).filter(outside).map((imported) => `${relative(root, file)} imports ${imported}`))).toEqual([]);
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { dependencies?: Record<string, string> };
    expect(Object.keys(manifest.dependencies ?? {}).filter((dependency) => !dependency.startsWith('@huiying/'))).toEqual([]);
  });

  it('takes types alone from the engine into the workflows, which run in a sandbox without Node', () => {
    const workflows = packages.find((p) => p.name === 'workflows');
    const wrong = sourcesOf(workflows?.folder ?? '').filter((file) => !isTest(file)).filter((file) => /import (?!type)[^;]*from '@huiying\/engine'/.test(readFileSync(file, 'utf8')));
    expect(wrong).toEqual([]);
  });

  it('has no root folder that nobody knows', () => {
    const found = readdirSync(root, { withFileTypes: true }).filter((e) => e.isDirectory() && !e.name.startsWith('.') && e.name !== 'node_modules').map((e) => e.name);
    expect(found.filter((f) => !ROOT_FOLDERS.includes(f))).toEqual([]);
  });

  it('runs every spec file that it has', () => {
    const { projects } = jest.requireActual<{ projects: { testMatch: string[]; testPathIgnorePatterns?: string[] }[] }>(join(root, 'jest.config.cjs'));
    const specs = [...packages.flatMap((p) => sourcesOf(p.folder)), ...(existsSync(join(root, 'test')) ? sourcesOf(join(root, 'test')) : [])].filter((f) => f.endsWith('.spec.ts') || f.endsWith('.spec.tsx'));
    const matched = (file: string): boolean => projects.some((p) =>
      p.testMatch.some((glob) => globToRegExp(glob).test(relative(root, file))) && !(p.testPathIgnorePatterns ?? []).some((i) => new RegExp(i).test(file)));
    expect(specs.filter((f) => !matched(f)).map((f) => relative(root, f))).toEqual([]);
  });
});

/** The few signs of a glob that the Jest configuration uses. */
function globToRegExp(glob: string): RegExp {
  const body = glob.replace('<rootDir>/', '').replace(/\*\*\/|\*|\{[^}]+\}|\./g, (sign) =>
    sign === '**/' ? '(?:.+/)?' : sign === '*' ? '[^/]*' : sign === '.' ? '\\.' : `(?:${sign.slice(1, -1).split(',').join('|')})`);
  return new RegExp(`^${body}$`);
}
