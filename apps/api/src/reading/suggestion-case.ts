import type { CaseId } from '@huiying/engine';
import type { SuggestionState } from '@huiying/case-type-suggestion';
import { readCase, type CaseReading } from '@huiying/executor';
import type { ApiParts } from '../app/parts';
import { notFound } from '../http/problem';
import type { Reading } from './reading';

/** A case that is known to be a suggestion. */
export interface SuggestionCase extends CaseReading {
  readonly stored: SuggestionState;
  readonly state: SuggestionState;
}

/** The suggestion as this reader finds it now; 404 where it is none, or not his to see. */
export async function suggestionCase(parts: ApiParts, { db, session }: Pick<Reading, 'db' | 'session'>, id: string): Promise<SuggestionCase> {
  const found = await readCase(db, parts.executor.parts, session, id as CaseId);
  if (found === null || !isSuggestion(found)) throw notFound();
  return found;
}

const isSuggestion = (found: CaseReading): found is SuggestionCase => found.module.type.name === 'suggestion';
