import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import ts from 'typescript';
import { packages, root, sourcesOf } from './sources';

/** What is generated is described where it comes from. */
const isOwnSource = (file: string): boolean => !/(\.spec|\/generated)\.tsx?$/.test(file);

/** Names that a source declares and exports without a doc comment before them. */
function undocumentedIn(source: string): readonly string[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  return file.statements.flatMap((statement, at) => {
    const isExported = ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some((m) => m.kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported || ts.getJSDocCommentsAndTags(statement).length > 0 || isBodyOfOverload(statement, file.statements[at - 1])) return [];
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map((d) => d.name.getText(file));
    return ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) || ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) ? [statement.name?.text ?? 'default'] : [];
  });
}

/** Nobody calls it by this signature: those before it are the ones that are read. */
const isBodyOfOverload = (statement: ts.Statement, before: ts.Statement | undefined): boolean =>
  ts.isFunctionDeclaration(statement) && statement.body !== undefined
  && before !== undefined && ts.isFunctionDeclaration(before) && before.body === undefined && before.name?.text === statement.name?.text;

describe('exported names', () => {
  it('are found where they say nothing', () => {
    const source = '/** Says. */\nexport const a = 1;\nexport const b = 2;\n// Not for readers of the name.\nexport function c() {}\nconst d = 3;\nexport interface E {}\nexport * from "f";\n';
    expect(undocumentedIn(source)).toEqual(['b', 'c', 'E']);
  });

  it('say it at each signature of an overload, not at its body', () => {
    const source = '/** Says. */\nexport function a(): void;\nexport function a(n: number): void;\nexport function a(): void {}\nexport function b() {}\n';
    expect(undocumentedIn(source)).toEqual(['a', 'b']);
  });

  it.each(packages)('of $name say what they mean', ({ folder }) => {
    const silent = sourcesOf(folder).filter(isOwnSource).flatMap((file) => undocumentedIn(readFileSync(file, 'utf8')).map((one) => `${relative(root, file)}: ${one}`));
    expect(silent).toEqual([]);
  });
});
