import type { z } from 'zod';
import type { Day } from '@huiying/engine';
import type { factsSchema } from '@huiying/contracts/schemas';
import { dayText, text, type Locale } from '@huiying/texts';

interface FactColumns {
  readonly repliedOn: string | null;
  readonly closedOn: string | null;
  readonly commitments: number;
  readonly fulfilled: number;
  readonly satisfied: string;
}

/** 办复, 办结, 落实, 满意: four facts beside one another, each in its own words. */
export function factsView(locale: Locale, { repliedOn, closedOn, commitments, fulfilled, satisfied }: FactColumns): z.input<typeof factsSchema> {
  const dated = (fact: string, on: string | null) => ({
    done: on !== null, on: on as Day | null, text: on === null ? text(locale, `fact.${fact}.no`) : text(locale, `fact.${fact}.yes`, { day: dayText(locale, on) }),
  });
  return {
    replied: dated('replied', repliedOn),
    closed: dated('closed', closedOn),
    fulfilled: { verified: fulfilled, total: commitments, text: commitments === 0 ? text(locale, 'fact.fulfilled.none') : text(locale, 'fact.fulfilled.some', { verified: fulfilled, total: commitments }) },
    satisfied: { code: satisfied, text: text(locale, `satisfied.${satisfied}`) },
  };
}
