import type { BodyId, PartId, PersonId } from '@huiying/engine';
import { z } from 'zod';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A UUID of any version, as ids of one kind of thing; capital letters say the same and are read as small ones, as ids are compared as text. */
export const idSchema = <T extends string = string>() =>
  z.custom<T>((value) => typeof value === 'string' && UUID.test(value), { error: 'FIELD.NOT_AN_ID', abort: true }).overwrite((id) => id.toLowerCase() as T).meta({ type: 'string', format: 'uuid' });

const picked = <T extends string>(widget: string, source: string, label: string) => idSchema<T>().meta({ 'x-widget': widget, 'x-source': source, 'x-label': label });

/** A body chosen from those that are open on the day. `source` narrows them. */
export const bodyField = (label: string, source = 'bodies') => picked<BodyId>('body', source, label);
/** A person chosen from `deputies`, `people`, or `signers` of the case. */
export const personField = (label: string, source = 'people') => picked<PersonId>('person', source, label);
/** A part of the same case, chosen from the parts of a kind. */
export const partField = (label: string, kind: string) => picked<PartId>('part', `parts:${kind}`, label);
