/** What is wrong with one variable. The wrong value is not repeated: it may be a secret. */
export interface ConfigurationProblem {
  readonly variable: string;
  readonly problem: string;
}

/** All that is wrong with the configuration, at once. */
export class ConfigurationError extends Error {
  constructor(readonly problems: readonly ConfigurationProblem[]) {
    super(explain(problems));
    this.name = 'ConfigurationError';
  }
}

/** The SQL that makes the two login roles on a server of one's own; run once by its administrator. */
export const LOGIN_ROLES_SQL = [
  "create role huiying_api login password '…' nosuperuser nobypassrls;",
  "create role huiying_worker login password '…' nosuperuser nobypassrls;",
].join('\n');

/** Said about a login role's variable that is missing beside DATABASE_URL; the SQL follows once, after all problems. */
export const MISSING_LOGIN_ROLE = 'is required beside DATABASE_URL: the same database under a login role that owns nothing';

function explain(problems: readonly ConfigurationProblem[]): string {
  const lines = problems.map(({ variable, problem }) => `  ${variable} ${problem}`);
  const sql = problems.some(({ problem }) => problem === MISSING_LOGIN_ROLE) ? ['The login roles are made once, by the administrator of the server, with', ...LOGIN_ROLES_SQL.split('\n').map((line) => `  ${line}`)] : [];
  return ['The configuration is wrong:', ...lines, ...sql].join('\n');
}
