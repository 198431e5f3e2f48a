import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export const root = join(__dirname, '..', '..');

export interface Workspace {
  readonly name: string;
  readonly folder: string;
  readonly exports: readonly string[];
}

const folders = [
  ...['libs', 'apps'].flatMap((parent) => readdirSync(join(root, parent)).map((f) => join(root, parent, f))),
  ...readdirSync(join(root, 'libs', 'case-types')).map((f) => join(root, 'libs', 'case-types', f)),
  join(root, 'workflows'),
];

/** Every workspace, by its name without the scope. */
export const packages: readonly Workspace[] = folders.filter((f) => existsSync(join(f, 'package.json'))).map((folder) => {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string; exports?: Record<string, unknown> };
  return { name: manifest.name.replace('@huiying/', ''), folder, exports: Object.keys(manifest.exports ?? {}) };
});

/** Files below a folder, TypeScript's where nothing else is said, without what was built or installed. */
export function sourcesOf(folder: string, named = /\.tsx?$/): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : sourcesOf(path, named);
    return named.test(entry.name) ? [path] : [];
  });
}

/** Everything that a file imports, as it is written: with `from`, for its effect, with `import('…')`, with `require`, as a type. */
export const specifiersOf = (file: string): readonly string[] => specifiersIn(readFileSync(file, 'utf8'));

export const specifiersIn = (source: string): readonly string[] =>
  [...source.matchAll(/(?<!['".\w])(?:from|import|import\s*\(|require\s*\()\s*(['"])([^'"\n]+)\1/g)].map((m) => m[2] ?? '');

/** What a file imports of the house. A relative path into another package is named as that package's file, which no exports list. */
export const importsOf = (file: string): readonly string[] => importsAmong(specifiersOf(file), file);

export function importsAmong(specifiers: readonly string[], file: string): readonly string[] {
  return specifiers.flatMap((specifier) => {
    if (specifier.startsWith('@huiying/')) return [specifier];
    if (!specifier.startsWith('.')) return [];
    const path = resolve(dirname(file), specifier);
    const target = packageAt(path);
    return target === null || target === packageAt(file) ? [] : [`@huiying/${target.name}/${relative(target.folder, path)}`];
  });
}

/** The package in whose folder a path lies. */
const packageAt = (path: string): Workspace | null => packages.find(({ folder }) => `${path}/`.startsWith(`${folder}/`)) ?? null;

export const packageOf = (imported: string): Workspace | null => packages.find((p) => imported === `@huiying/${p.name}` || imported.startsWith(`@huiying/${p.name}/`)) ?? null;
