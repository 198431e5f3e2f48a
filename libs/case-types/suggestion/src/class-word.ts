import type { ReplyClass } from './rules';

/** Word of the catalogues for a class of results: what its letter stands for in its own code set. */
export const classWord = ({ meaning }: Pick<ReplyClass, 'meaning'>): `class.${ReplyClass['meaning']}` => `class.${meaning}`;
