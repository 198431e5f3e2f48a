/** Values for the `{…}` of a message. */
export type MessageParameters = Readonly<Record<string, string | number>>;

const PLURAL = /^(\w+),\s*plural,\s*(.*)$/s;

/** Splits a message at its outermost braces: text, argument, text, … */
function split(message: string): { text: boolean; value: string }[] {
  const pieces: { text: boolean; value: string }[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < message.length; at += 1) {
    if (message[at] === '{') {
      if (depth === 0) {
        pieces.push({ text: true, value: message.slice(from, at) });
        from = at + 1;
      }
      depth += 1;
    } else if (message[at] === '}') {
      depth -= 1;
      if (depth === 0) {
        pieces.push({ text: false, value: message.slice(from, at) });
        from = at + 1;
      }
    }
  }
  pieces.push({ text: true, value: message.slice(from) });
  return pieces;
}

function plural(name: string, choices: string, parameters: MessageParameters): string {
  const count = Number(parameters[name]);
  const forms = new Map<string, string>();
  for (const [, form, words] of choices.matchAll(/(=?\w+)\s*\{([^{}]*)\}/g)) forms.set(form ?? '', words ?? '');
  const words = forms.get(`=${count}`) ?? (count === 1 ? forms.get('one') : undefined) ?? forms.get('other') ?? '';
  return words.replaceAll('#', String(count));
}

/**
 * Fills a message: `{name}` and `{n, plural, =0 {none} one {# day} other {# days}}`, the part of ICU messages that the
 * two languages of the console need. An argument without a value stays visible, so that a slip is seen.
 */
export function formatMessage(message: string, parameters: MessageParameters = {}): string {
  return split(message)
    .map(({ text, value }) => {
      if (text) return value;
      const match = PLURAL.exec(value);
      if (match) return plural(match[1] ?? '', match[2] ?? '', parameters);
      const given = parameters[value.trim()];
      return given === undefined ? `{${value}}` : String(given);
    })
    .join('');
}
