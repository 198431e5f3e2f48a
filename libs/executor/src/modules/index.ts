import type { AnyCaseModule } from '../case-module';
import { suggestionModule } from './suggestion';

/** The types of cases that an installation serves. The only place of this package that names any. */
export const caseModules: readonly AnyCaseModule[] = [suggestionModule];
