import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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

/** TypeScript files below a folder, without what was built or installed. */
export function sourcesOf(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : sourcesOf(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

export const importsOf = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import|require\()\s*'(@huiying\/[^']+)'/g)].map((m) => m[1] ?? '');

export const packageOf = (imported: string): Workspace | null => packages.find((p) => imported === `@huiying/${p.name}` || imported.startsWith(`@huiying/${p.name}/`)) ?? null;
