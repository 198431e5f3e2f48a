import type { InputSchema } from '../form/json-schema';
import type { components } from './generated';

/** What the pages read, by the names of the API's description. Words come in the reader's language; codes stay codes. */
type Schemas = components['schemas'];

export interface Labelled {
  readonly code: string;
  readonly label: string;
}
export interface Named {
  readonly id: string;
  readonly name: string;
}

export type Me = Schemas['Me'];
export type Clock = Schemas['Clock'];
export type Ball = Schemas['Ball'];
export type TaskRow = Schemas['TaskRow'];
/** 办复、办结、落实、满意: four facts beside one another, never one status. */
export type FourFacts = Schemas['FourFacts'];
export type SuggestionRow = Schemas['SuggestionRow'];
export type Content = Schemas['Content'];
export type TimelineEntry = Schemas['TimelineEntry'];
export type Explanation = Schemas['Explanation'];
export type Person = Schemas['People']['rows'][number];

/** An act with the schema of its form, of which the description only says that it is JSON Schema. */
export type Action = Omit<Schemas['Action'], 'inputSchema'> & { readonly inputSchema: InputSchema };
export interface Actions {
  readonly version: number;
  readonly actions: readonly Action[];
}

export type SuggestionPage = Schemas['SuggestionPage'];
export type AssignmentRow = SuggestionPage['assignments'][number];
export type OpinionRow = SuggestionPage['opinions'][number];
export type ExtensionRow = SuggestionPage['extensions'][number];
export type ReplyRow = SuggestionPage['replies'][number];
export type PublicationRow = SuggestionPage['publications'][number];
export type RatingRow = SuggestionPage['ratings'][number];
