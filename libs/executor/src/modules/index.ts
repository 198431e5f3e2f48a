import { ruleSets } from '@huiying/rules';
import type { AnyCaseModule } from '../case-module';
import { requireSoundTable } from './sound-table';
import { suggestionModule } from './suggestion';

/** The types of cases that an installation serves. The only place of this package that names any. */
export const caseModules: readonly AnyCaseModule[] = [suggestionModule];

/** What a process asks before it serves: throws `UnsoundTable` where a type's table does not hold under its own rule sets. */
export function requireSoundTables(): void {
  requireSoundTable(suggestionModule, ruleSets);
}
