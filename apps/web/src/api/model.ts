import type { InputSchema } from '../form/json-schema';
import type { components, paths } from './generated';

/** What the pages read, by the names of the API's description. Words come in the reader's language; codes stay codes. */
type Schemas = components['schemas'];

/** A code with its word in the reader's language. */
export interface Labelled {
  readonly code: string;
  readonly label: string;
}
/** A body or person with the name of the day meant. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** The signed-in person with his roles of today, and what the console offers him. */
export type Me = Schemas['Me'];
/** A deadline with its light and what is left of it, computed by the API. */
export type Clock = Schemas['Clock'];
/** 现在该谁: who is to do what, until when; `mine` where it is the reader. */
export type Ball = Schemas['Ball'];
/** 待办: one task of the reader with its case. */
export type TaskRow = Schemas['TaskRow'];
/** How many tasks the reader has, on whatever page, by light and by kind. */
export type TaskCounts = Schemas['TaskCounts'];
type TasksAsked = NonNullable<paths['/api/v1/tasks']['get']['parameters']['query']>;
/** A light by which tasks are chosen. */
export type LightAsked = TasksAsked['light'];
/** A kind by which tasks are chosen. */
export type CommandAsked = TasksAsked['command'];
/** A stage by which suggestions are chosen. */
export type StageAsked = NonNullable<paths['/api/v1/suggestions']['get']['parameters']['query']>['label'];
/** 办复、办结、落实、满意: four facts beside one another, never one status. */
export type FourFacts = Schemas['FourFacts'];
/** A suggestion as lists show it. */
export type SuggestionRow = Schemas['SuggestionRow'];
/** A text or file; a sealed or erased one says so in place of itself. */
export type Content = Schemas['Content'];
/** One event as a sentence, with the day of the fact and the moment of entry. */
export type TimelineEntry = Schemas['TimelineEntry'];
/** A deadline and the lines by which its date came about. */
export type Explanation = Schemas['Explanation'];
/** Somebody of the directory; his telephone number is masked. */
export type Person = Schemas['People']['rows'][number];

/** An act with the schema of its form, of which the description only says that it is JSON Schema. */
export type Action = Omit<Schemas['Action'], 'inputSchema'> & { readonly inputSchema: InputSchema };
/** What may be done in a case, and the version of the case for which that was said. */
export interface Actions {
  readonly version: number;
  readonly actions: readonly Action[];
}

/** A suggestion with all parts that the reader may see. */
export type SuggestionPage = Schemas['SuggestionPage'];
/** 交办: what one unit has to do in one round. */
export type AssignmentRow = SuggestionPage['assignments'][number];
/** 会办意见 of one helping unit. */
export type OpinionRow = SuggestionPage['opinions'][number];
/** 延期 that one unit asked for. */
export type ExtensionRow = SuggestionPage['extensions'][number];
/** 答复 of one unit in one round, with its rating window. */
export type ReplyRow = SuggestionPage['replies'][number];
/** 公开 of one reply, with the consents of those who signed. */
export type PublicationRow = SuggestionPage['publications'][number];
/** 评价 of one rater; its marks come only to those who may see them by now. */
export type RatingRow = SuggestionPage['ratings'][number];
