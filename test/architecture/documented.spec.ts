import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import ts from 'typescript';
import { packages, root, sourcesOf } from './sources';

/** Packages whose every exported name says what it means. */
const DOCUMENTED = ['activities', 'case-type-suggestion', 'contracts', 'engine', 'persistence', 'temporal'];

/** What is generated or only hands on is described where it comes from. */
const isOwnSource = (file: string): boolean => !/\.spec\.ts$/.test(file) && !file.includes('/testing/') && !file.includes('/specs/');

/** Names that a source declares and exports without a doc comment before them. */
function undocumentedIn(source: string): readonly string[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  return file.statements.flatMap((statement) => {
    const isExported = ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some((m) => m.kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported || ts.getJSDocCommentsAndTags(statement).length > 0) return [];
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map((d) => d.name.getText(file));
    return ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) || ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) ? [statement.name?.text ?? 'default'] : [];
  });
}

describe('exported names', () => {
  it('are found where they say nothing', () => {
    const source = '/** Says. */\nexport const a = 1;\nexport const b = 2;\n// Not for readers of the name.\nexport function c() {}\nconst d = 3;\nexport interface E {}\nexport * from "f";\n';
    expect(undocumentedIn(source)).toEqual(['b', 'c', 'E']);
  });

  it.each(DOCUMENTED)('of %s say what they mean', (name) => {
    const folder = packages.find((p) => p.name === name)?.folder ?? '';
    const silent = sourcesOf(folder).filter(isOwnSource).flatMap((file) => undocumentedIn(readFileSync(file, 'utf8')).map((one) => `${relative(root, file)}: ${one}`));
    expect(silent).toEqual([]);
  });
});
