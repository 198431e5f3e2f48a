/**
 * A text on its way in: the API puts it where the form had a field of content; the executor keeps it in `content`
 * and puts a reference in its place before anything is decided.
 */
export interface TextOnItsWay {
  readonly $text: string;
  /** What it is: title, body, reason, opinion, … */
  readonly kind: string;
}

/** Is the value a text that is to be kept as content? */
export const isTextOnItsWay = (value: unknown): value is TextOnItsWay =>
  typeof value === 'object' && value !== null && '$text' in value && typeof value.$text === 'string';

/** A file on its way in: it was uploaded before, lies in the file store under its id, and is nobody's until a command names it. */
export interface FileOnItsWay {
  readonly $file: string;
  readonly kind: string;
}

/** Is the value a file that is to become the case's? */
export const isFileOnItsWay = (value: unknown): value is FileOnItsWay =>
  typeof value === 'object' && value !== null && '$file' in value && typeof value.$file === 'string';
