import { ExportsController } from './exports.controller';
import { ImportsController } from './imports.controller';

/** Everything that takes files in and gives files out. */
export const importControllers = [ImportsController, ExportsController] as const;
