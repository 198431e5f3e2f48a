// Words of the scripts that run before the packages are there: in the language of the terminal.
const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';

export const say = (english, chinese) => (locale.toLowerCase().startsWith('zh') ? chinese : english);

export const line = (text) => process.stdout.write(`${text}\n`);

/** A failure whose message is all that the reader needs: no stack is shown. */
export class SetUpFailed extends Error {}
