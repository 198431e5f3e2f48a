/**
 * A text on its way in: the API puts it where the form had a field of content; the executor keeps it in `content`
 * and puts a reference in its place before anything is decided.
 */
export interface TextOnItsWay {
  readonly $text: string;
  /** What it is: title, body, reason, opinion, … */
  readonly kind: string;
}

export const isTextOnItsWay = (value: unknown): value is TextOnItsWay =>
  typeof value === 'object' && value !== null && '$text' in value && typeof value.$text === 'string';
