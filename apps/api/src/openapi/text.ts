import { openApiDocument } from './document';

/** The description as it is committed: indented, one line feed at the end. */
export const openApiText = (): string => `${JSON.stringify(openApiDocument(), null, 2)}\n`;
