import { z } from 'zod';
import { idSchema } from '../fields';

/** A file that was taken in. Nobody but who uploaded it sees it until a command names it; after a day without one it is gone. */
export const fileAnswer = z.object({
  id: idSchema(),
  name: z.string(),
  mediaType: z.string(),
  /** Bytes. */
  size: z.int(),
  /** SHA-256 of the bytes in hexadecimal digits: for whoever wants to compare what arrived. */
  sha256: z.string(),
}).meta({ 'x-name': 'UploadedFile' });
