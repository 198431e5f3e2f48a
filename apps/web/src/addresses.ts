/** Every page that has an address of its own. The router is made of this list, and so is what the browser tests must have looked at. */
export const ADDRESSES = [
  'work',
  'suggestions',
  'suggestions/new',
  'suggestions/:caseId',
  'imports',
  'imports/:importId',
  'set-up',
  'accounts',
  'account-acts',
  'operations',
  'reference/bodies',
  'reference/bodies/:bodyId',
  'reference/people',
  'reference/rules',
  'reference/calendar',
  'reference/calendar/:year',
  'password',
  'tokens',
  'contact-reveals',
] as const;

/** One of `ADDRESSES`, as the router writes it, without the first slash. */
export type Address = (typeof ADDRESSES)[number];
