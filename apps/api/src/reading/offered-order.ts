import { suggestion } from '@huiying/case-type-suggestion';

/** Names of all commands in the order of the case type's table: of acts about one thing the main one comes first. */
export const OFFERED_ORDER: readonly string[] = suggestion.table.map(({ name }) => name);
