import { parseDay, type Day } from '@huiying/engine';
import { z } from 'zod';

/** A calendar day that exists, `YYYY-MM-DD`. */
export const daySchema = z.custom<Day>((value) => typeof value === 'string' && parseDay(value) !== null, 'FIELD.NOT_A_DAY')
  .meta({ type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

/** A day with a label, which is a key of the catalogue. */
export const dayField = (label: string) => daySchema.meta({ 'x-widget': 'day', 'x-label': label });
