import type { CaseRunStart } from '@huiying/contracts';
import { loadFacts } from '../../../workflows/src/case/activities';
import { suggestion as real } from '../../../workflows/src/suggestion/suggestion.workflow';

/** As the workflow must not become without a higher process version: it reads the facts once more than the real one. */
export async function suggestion(start: CaseRunStart): Promise<void> {
  await loadFacts(start);
  await real(start);
}
