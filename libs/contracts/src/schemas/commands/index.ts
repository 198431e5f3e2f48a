import type { z } from 'zod';
import type { PersonCommandName, PersonInputs } from '@huiying/case-type-suggestion';
import type { AsText } from '../as-text';
import { assignment } from './assignment';
import { commitment } from './commitment';
import { ending } from './ending';
import { handling } from './handling';
import { publication } from './publication';
import { rating } from './rating';
import { reply } from './reply';
import { secondHandling } from './second-handling';
import { submission } from './submission';

/** `takeOver` comes by a confirmed import only. */
export type HttpCommandName = Exclude<PersonCommandName, 'takeOver'>;

/**
 * The input of every command that a person may give over HTTP, against the core's own types: a field that the core
 * does not know, or one that it needs and that is missing here, does not compile.
 */
export const commandSchemas = {
  ...submission, ...assignment, ...handling, ...reply, ...rating, ...secondHandling, ...commitment, ...publication, ...ending,
} as const satisfies { readonly [K in HttpCommandName]: z.ZodType<AsText<PersonInputs[K]>> };

/** Is it a command that a person may give over HTTP? */
export const isHttpCommand = (name: string): name is HttpCommandName => Object.hasOwn(commandSchemas, name);
/** All commands that a person may give over HTTP. */
export const httpCommandNames = Object.keys(commandSchemas) as readonly HttpCommandName[];
