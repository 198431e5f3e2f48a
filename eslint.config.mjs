import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', 'apps/web/src/api/generated.ts', '**/*.cjs', '**/*.js'] },
  ...tseslint.configs.recommended,
  {
    languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true }],
    },
  },
  // Decorated classes need their parameter types at run time: a type-only import would take them away.
  { files: ['apps/api/**', 'apps/worker/**'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  // A spec may look at a whole folder.
  { files: ['**/*.spec.ts'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  // The core and the workflows must give the same answer at every replay: no clock, no chance, no locale, no environment.
  {
    files: ['libs/engine/src/**/*.ts', 'libs/case-types/**/*.ts', 'libs/rules/src/**/*.ts', 'workflows/src/**/*.ts'],
    // In the sandbox Date.now is the run's own time, and one file alone may ask for it.
    ignores: ['**/*.spec.ts', '**/testing/**', 'workflows/src/case/process-time.ts'],
    rules: {
      'no-restricted-properties': ['error',
        { object: 'Date', property: 'now', message: 'The moment comes with the context.' },
        { object: 'Math', property: 'random', message: 'Nothing here is left to chance.' },
        { object: 'process', property: 'env', message: 'Configuration is not read here.' }],
      'no-restricted-globals': ['error', 'Intl'],
      'no-restricted-syntax': ['error', { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The moment comes with the context.' }],
    },
  },
);
