import type { z } from 'zod';
import { SESSION_LIMIT_MS } from '@huiying/auth';
import type { sessionEndSchema } from '@huiying/contracts/schemas';

/** Both moments are of the real clock: sessions know nothing of the one that a demonstration moves. */
export const sessionEndView = (endsAt: Date, signedInAt: Date): z.input<typeof sessionEndSchema> => ({
  endsAt: endsAt.toISOString(),
  secondsLeft: Math.max(0, Math.ceil((endsAt.getTime() - Date.now()) / 1000)),
  limit: new Date(signedInAt.getTime() + SESSION_LIMIT_MS).toISOString(),
});
