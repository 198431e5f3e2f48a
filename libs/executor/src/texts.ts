import { createHmac, randomBytes } from 'node:crypto';
import { derivedId, type CommandId, type ContentRef } from '@huiying/engine';
import { isTextOnItsWay, type TextOnItsWay } from '@huiying/contracts';
import type { NewContent } from '@huiying/persistence';

const SALT_BYTES = 16;

/** A command's input with references in the place of its texts, and the texts themselves. */
export interface TextsApart {
  readonly input: unknown;
  readonly reason: ContentRef | null;
  readonly contents: readonly NewContent[];
}

/** Takes the texts out of a command: the core, events and state see references and salted digests only. */
export function takeTextsApart(commandId: CommandId, input: unknown, reason: TextOnItsWay | null): TextsApart {
  const contents: NewContent[] = [];
  const keep = (text: TextOnItsWay): ContentRef => {
    const salt = randomBytes(SALT_BYTES);
    const digest = createHmac('sha256', salt).update(text.$text, 'utf8').digest('base64');
    const id = derivedId('content', commandId, contents.length);
    contents.push({ id, kind: text.kind, body: text.$text, salt, digest });
    return { ref: id, kind: text.kind, digest };
  };
  const walk = (value: unknown): unknown => {
    if (isTextOnItsWay(value)) return keep(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, walk(v)]));
    return value;
  };
  return { input: walk(input), reason: reason && keep(reason), contents };
}
