import { decodeEntities } from './entities';

/** The document is not well-formed, or uses what no workbook part needs (a document type, deep nesting). */
export class XmlError extends Error {
  constructor(readonly at: number) {
    super(`XML not well-formed at character ${at}`);
    this.name = 'XmlError';
  }
}

/** Names come without their namespace prefix: writers choose prefixes freely, and no part mixes equal local names. */
export interface XmlHandler {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  close(name: string): void;
  text(text: string): void;
}

const DEEPEST = 200;
const NAME = /[^\s<>/=?!"'&]+/y;
const ATTRIBUTE = /\s+([^\s<>/=?!"'&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_END = /\s*(\/?)>/y;
const CLOSE_TAG = /<\/([^\s<>/=?!"'&]+)\s*>/y;

/**
 * Walks through an XML document without building a tree. Document types are refused, so entities cannot multiply.
 * Throws `XmlError`.
 */
export function scanXml(source: string, handler: XmlHandler): void {
  const open: string[] = [];
  let seenRoot = false;
  let at = 0;
  while (at < source.length) {
    const tag = source.indexOf('<', at);
    const textEnd = tag < 0 ? source.length : tag;
    if (textEnd > at) {
      const text = source.slice(at, textEnd);
      if (open.length > 0) handler.text(decodeEntities(text) ?? fail(at));
      else if (text.trim() !== '') fail(at);
    }
    if (tag < 0) break;
    const next = source.charAt(tag + 1);
    if (next === '/') at = closeTag(tag);
    else if (next === '?') at = after('?>', tag);
    else if (next === '!') at = declaration(tag);
    else at = openTag(tag);
  }
  if (open.length > 0 || !seenRoot) fail(source.length);

  function openTag(tag: number): number {
    if (open.length === 0 && seenRoot) fail(tag);
    seenRoot = true;
    const name = match(NAME, tag + 1)[0];
    let position = tag + 1 + name.length;
    const attributes = new Map<string, string>();
    for (;;) {
      ATTRIBUTE.lastIndex = position;
      const found = ATTRIBUTE.exec(source);
      if (!found) break;
      attributes.set(localName(found[1] ?? ''), decodeEntities(found[2] ?? found[3] ?? '') ?? fail(position));
      position = ATTRIBUTE.lastIndex;
    }
    const end = match(TAG_END, position);
    const local = localName(name);
    handler.open(local, attributes);
    if (end[1] === '/') handler.close(local);
    else if (open.push(name) > DEEPEST) fail(tag);
    return position + end[0].length;
  }

  function closeTag(tag: number): number {
    const found = match(CLOSE_TAG, tag);
    if (open.pop() !== found[1]) fail(tag);
    handler.close(localName(found[1] ?? ''));
    return tag + found[0].length;
  }

  function declaration(tag: number): number {
    if (source.startsWith('<!--', tag)) return after('-->', tag + 4);
    if (!source.startsWith('<![CDATA[', tag) || open.length === 0) fail(tag);
    const end = after(']]>', tag + 9);
    handler.text(source.slice(tag + 9, end - 3));
    return end;
  }

  function after(mark: string, from: number): number {
    const found = source.indexOf(mark, from);
    return found < 0 ? fail(from) : found + mark.length;
  }

  function match(pattern: RegExp, position: number): RegExpExecArray {
    pattern.lastIndex = position;
    return pattern.exec(source) ?? fail(position);
  }
}

function fail(at: number): never {
  throw new XmlError(at);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
