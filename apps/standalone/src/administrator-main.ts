import { administratorLogins, resetAdministrator } from '@huiying/auth';
import { errorCode, errorMessage, readConfiguration } from '@huiying/platform';
import { keptServers, ownerUrlOf } from './kept-servers';
import { textsFor } from './texts';

/**
 * `npm run administrator`, on the machine of the installation while its database runs: `-- --reset <login>` prints a
 * password for one sign-in of a system administrator; without it, who they are.
 */
async function main(given: readonly string[]): Promise<number> {
  const texts = textsFor(process.env);
  const words = texts.administrator;
  const configuration = readConfiguration(process.env, 'tool');
  const ownerUrl = ownerUrlOf(configuration, keptServers(configuration));
  const login = given[0] === '--reset' && given.length === 2 ? given[1] : undefined;
  if (login === undefined) {
    const logins = await administratorLogins(ownerUrl);
    say(process.stdout, words.usage, `${words.logins}: ${logins.length === 0 ? words.none : logins.join(', ')}`);
    return given.length === 0 ? 0 : 2;
  }
  const reset = await resetAdministrator(ownerUrl, login);
  if (reset.outcome !== 'reset') {
    say(process.stderr, words[reset.outcome](login));
    return 1;
  }
  say(process.stdout, `${words.oneTimePassword(login)}: ${reset.password}`, words.signedOut);
  return 0;
}

const say = (stream: NodeJS.WriteStream, ...lines: readonly string[]): void => {
  for (const line of lines) stream.write(`${line}\n`);
};

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const nothingThere = errorCode(error) === 'ECONNREFUSED' ? ` ${textsFor(process.env).nothingRuns}` : '';
    say(process.stderr, `${errorMessage(error)}${nothingThere}`);
    process.exitCode = 2;
  },
);
