import type { AnyCaseModule } from '@huiying/executor';

/** The types of case that this installation serves. */
export const caseModules: readonly AnyCaseModule[] = [];
