import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiText } from './openapi/text';

/** Writes the description of the API where it is committed. Needs no database. */
writeFileSync(join(__dirname, '..', '..', '..', 'openapi.json'), openApiText());
