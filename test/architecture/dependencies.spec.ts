import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packageOf, packages, sourcesOf, specifiersIn, type Workspace } from './sources';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const isTest = (file: string): boolean => /\.spec\.tsx?$/.test(file) || file.includes('/testing/');
const jsonOf = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
/** Packages of the house among names, each once, in order. */
const houseOf = (names: readonly string[]): readonly string[] =>
  [...new Set(names.flatMap((name) => (name.startsWith('@huiying/') ? [packageOf(name)?.name ?? name] : [])))].sort();

/** What a file names: what it imports, and whose place it asks for. */
const namedIn = (source: string): readonly string[] => [...specifiersIn(source), ...[...source.matchAll(/require\.resolve\(\s*['"]([^'"\n]+)['"]/g)].map((m) => m[1] ?? '')];
const neededBy = ({ name, folder }: Workspace, among: (file: string) => boolean): readonly string[] =>
  houseOf(sourcesOf(folder, /\.(?:tsx?|[cm]js)$/).filter(among).flatMap((file) => namedIn(readFileSync(file, 'utf8')))).filter((one) => one !== name);
const declaredBy = ({ folder }: Workspace): { readonly forCode: readonly string[]; readonly forTests: readonly string[] } => {
  const { dependencies = {}, devDependencies = {} } = jsonOf<Manifest>(join(folder, 'package.json'));
  return { forCode: houseOf(Object.keys(dependencies)), forTests: houseOf(Object.keys(devDependencies)) };
};
/** Packages that the compiler builds first. */
const builtBefore = ({ folder }: Workspace): readonly string[] => {
  const { references = [] } = jsonOf<{ references?: readonly { path: string }[] }>(join(folder, 'tsconfig.json'));
  return references.map(({ path }) => packages.find((p) => p.folder === resolve(folder, path))?.name ?? path).sort();
};

describe('what a package of the house says that it needs of the others', () => {
  it('finds what a source names', () => {
    const source = "import { a } from '@huiying/engine';\nrequire.resolve('@huiying/workflows');\nexport * from '@huiying/contracts/schemas';\nimport b from 'pg';\nimport '@huiying/none';\n";
    expect(houseOf(namedIn(source))).toEqual(['@huiying/none', 'contracts', 'engine', 'workflows']);
    expect(packages.filter((p) => neededBy(p, () => true).length > 0).length).toBeGreaterThan(10);
  });

  it.each(packages.map((p) => [p.name, p] as const))('%s declares what its code imports, and nothing else', (_name, workspace) => {
    expect(declaredBy(workspace).forCode).toEqual(neededBy(workspace, (file) => !isTest(file)));
  });

  it.each(packages.map((p) => [p.name, p] as const))('%s declares for development what its tests alone import', (_name, workspace) => {
    const { forCode, forTests } = declaredBy(workspace);
    expect(forTests).toEqual(neededBy(workspace, isTest).filter((one) => !forCode.includes(one)));
  });

  it.each(packages.filter((p) => existsSync(join(p.folder, 'tsconfig.json'))).map((p) => [p.name, p] as const))('%s is built after what its code imports', (_name, workspace) => {
    expect(builtBefore(workspace)).toEqual(declaredBy(workspace).forCode);
  });
});
