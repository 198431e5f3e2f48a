/** An invented suggestion and what its units have to say to it. */
export interface SuggestionSeed {
  readonly category: string;
  readonly title: string;
  readonly text: string;
  /** Code of the main unit, and of those that help. */
  readonly main: string;
  readonly co: readonly string[];
  /** The unit's reply, and the work that it promises in it. */
  readonly reply: string;
  readonly measure: string;
}
