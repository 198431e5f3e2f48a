import { randomBytes } from 'node:crypto';
import { derivedId, type CaseEvent, type CommandId, type ContentRef } from '@huiying/engine';
import { isFileOnItsWay, isTextOnItsWay, type FileOnItsWay, type TextOnItsWay } from '@huiying/contracts';
import type { ContentToKeep, NamedFile, NewContent } from '@huiying/persistence';
import { digestOf, type StandingText } from './replaced-texts';

const SALT_BYTES = 16;

/** A command's input with references in the place of its texts, and the texts themselves. */
export interface TextsApart {
  readonly input: unknown;
  readonly reason: ContentRef | null;
  readonly contents: readonly NewContent[];
}

/** Takes texts and files out of a command: the core, events and state see references and salted digests only. A text that stands already in its place is not kept anew. */
export function takeTextsApart(
  commandId: CommandId, input: unknown, reason: TextOnItsWay | null, files: ReadonlyMap<string, NamedFile> = new Map(), standing: readonly StandingText[] = [],
): TextsApart {
  const contents: NewContent[] = [];
  let texts = 0;
  const keep = (text: TextOnItsWay): ContentRef => {
    const same = standing.find(({ ref, salt }) => ref.kind === text.kind && ref.digest === digestOf(salt, text.$text));
    if (same !== undefined) return same.ref;
    const salt = randomBytes(SALT_BYTES);
    const digest = digestOf(salt, text.$text);
    const id = derivedId('content', commandId, texts);
    texts += 1;
    contents.push({ id, kind: text.kind, body: text.$text, salt, digest });
    return { ref: id, kind: text.kind, digest };
  };
  const refer = ({ $file, kind }: FileOnItsWay): ContentRef => {
    const file = files.get($file);
    // One that was named before has its content already; one that may not be named is refused after the decision.
    if (file !== undefined && file.name !== null && !contents.some((c) => c.id === file.id)) contents.push({ id: file.id, kind, body: file.name, salt: file.salt, digest: file.digest });
    return { ref: $file, kind, digest: file?.digest ?? '' };
  };
  const walk = (value: unknown): unknown => {
    if (isFileOnItsWay(value)) return refer(value);
    if (isTextOnItsWay(value)) return keep(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, walk(v)]));
    return value;
  };
  return { input: walk(input), reason: reason && keep(reason), contents };
}

/**
 * A text is veiled from the handling side while veiled events alone refer to it; one that no event refers to is as open
 * as the events beside it. `unveiled`: earlier texts that an open event refers to now.
 */
export function veilOfTexts(events: readonly CaseEvent[], contents: readonly NewContent[]): { readonly veiled: readonly ContentToKeep[]; readonly unveiled: readonly string[] } {
  const open = refsIn(events.filter((e) => !e.veiled).map((e) => e.data));
  const hidden = refsIn(events.filter((e) => e.veiled).map((e) => e.data));
  const allVeiled = events.every((e) => e.veiled);
  const isVeiled = (id: string): boolean => !open.has(id) && (hidden.has(id) || allVeiled);
  const own = new Set(contents.map((c) => c.id));
  return { veiled: contents.map((c) => ({ ...c, veiled: isVeiled(c.id) })), unveiled: [...open].filter((id) => !own.has(id)) };
}

function refsIn(value: unknown, found: Set<string> = new Set()): ReadonlySet<string> {
  if (Array.isArray(value)) for (const item of value) refsIn(item, found);
  else if (typeof value === 'object' && value !== null) {
    if ('ref' in value && 'digest' in value && typeof value.ref === 'string') found.add(value.ref);
    else for (const item of Object.values(value)) refsIn(item, found);
  }
  return found;
}
