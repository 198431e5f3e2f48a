import { randomInt } from 'node:crypto';

/** Without letters and digits that are mistaken for one another when they are read aloud or copied by hand. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const SIGNS_IN_GROUP = 4;

/** A password for the first sign-in, about 79 bits: `k7mp-w3xd-9fhr-2tqs`. */
export const oneTimePassword = (): string =>
  Array.from({ length: GROUPS }, () => Array.from({ length: SIGNS_IN_GROUP }, () => SIGNS[randomInt(SIGNS.length)]).join('')).join('-');
