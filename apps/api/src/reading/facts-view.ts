import type { z } from 'zod';
import type { Day } from '@huiying/engine';
import type { factsSchema } from '@huiying/contracts/schemas';
import { dayText, text } from '@huiying/texts';
import type { Reading } from './reading';

interface FactColumns {
  readonly repliedOn: string | null;
  readonly closedOn: string | null;
  readonly commitments: number;
  readonly fulfilled: number;
  readonly satisfied: string;
  readonly ratingAsked: boolean;
}

/** 办复, 办结, 落实, 满意: four facts beside one another, each in its own words. */
export function factsView({ locale, session }: Pick<Reading, 'locale' | 'session'>, { repliedOn, closedOn, commitments, fulfilled, ...rating }: FactColumns): z.input<typeof factsSchema> {
  const dated = (fact: string, on: string | null) => ({
    done: on !== null, on: on as Day | null, text: on === null ? text(locale, `fact.${fact}.no`) : text(locale, `fact.${fact}.yes`, { day: dayText(locale, on) }),
  });
  return {
    replied: dated('replied', repliedOn),
    closed: dated('closed', closedOn),
    fulfilled: { verified: fulfilled, total: commitments, text: commitments === 0 ? text(locale, 'fact.fulfilled.none') : text(locale, 'fact.fulfilled.some', { verified: fulfilled, total: commitments }) },
    satisfied: { code: rating.satisfied, text: text(locale, `satisfied.${satisfiedWord(rating, session.handling)}`) },
  };
}

/** Nobody is awaited before he was asked. The handling side reads the same word from first to last until a window has closed. */
const satisfiedWord = ({ satisfied, ratingAsked }: Pick<FactColumns, 'satisfied' | 'ratingAsked'>, handling: boolean): string =>
  satisfied === 'open' && !ratingAsked && !handling ? 'notAsked' : satisfied;
