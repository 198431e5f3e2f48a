import { z } from 'zod';

/** Longest texts, in UTF-16 code units as JavaScript and the console count them. */
export const TEXT_LIMITS = { line: 200, paragraph: 5_000, long: 50_000 } as const;

/** C0 and C1 control characters, DEL, and what parts lines. */
export const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
/** The same; line feed, tab and the separators of lines are let through where a text has several lines. */
const CONTROL_BUT_LINES = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
/** Embeddings, overrides and isolates of direction: with them a text reads otherwise than it is written. */
const TURNS_TEXT = /[\u202a-\u202e\u2066-\u2069]/;
/** A letter, digit, mark or sign: a text of spaces and zero-width characters alone says nothing. */
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;
/** Some that count as letters or signs show nothing: fillers of the Korean script, the empty Braille cell. */
const SHOWS_NOTHING = /[\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Text that every store keeps as it is and every reader sees as it was written: well-formed, NFC, no control characters, something to see. */
const cleanText = (max: number, control: RegExp) =>
  z.string().min(1, { error: 'FIELD.REQUIRED', abort: true }).max(max, 'FIELD.TOO_LONG')
    .refine((text) => text.isWellFormed() && !control.test(text) && !TURNS_TEXT.test(text), 'FIELD.BAD_CHARACTERS')
    .refine((text) => !text.isWellFormed() || text === text.normalize('NFC'), 'FIELD.NOT_NORMALISED')
    .refine((text) => !text.isWellFormed() || SEEN.test(text.replace(SHOWS_NOTHING, '')), 'FIELD.REQUIRED');

/** Label and length of a text; `max` in UTF-16 code units. */
export interface TextOptions {
  /** Catalogue key of its label. */
  readonly label: string;
  readonly max?: number;
}

/** One line that is kept as content: the core sees a reference in its place. `kind` says what it is. */
export const lineField = (kind: string, { label, max = TEXT_LIMITS.line }: TextOptions) =>
  cleanText(max, CONTROL).meta({ 'x-widget': 'text', 'x-content': kind, 'x-label': label });

/** A text of several lines that is kept as content: the core sees a reference in its place. */
export const textField = (kind: string, { label, max = TEXT_LIMITS.paragraph }: TextOptions) =>
  cleanText(max, CONTROL_BUT_LINES).meta({ 'x-widget': max > TEXT_LIMITS.line ? 'longText' : 'text', 'x-content': kind, 'x-label': label });

/** A short line that is no content (a document's number): it goes into the event as it is, so nothing personal may stand in it. */
export const codeLineField = ({ label, max = 60 }: TextOptions) => cleanText(max, CONTROL).meta({ 'x-widget': 'text', 'x-label': label });

/** Any clean line outside commands: names, search words, reasons that stay in one row. */
export const plainLine = (max: number = TEXT_LIMITS.line) => cleanText(max, CONTROL);
