import { until } from '@huiying/testkit';
import type { Person } from './person';

/** Opens the page of a case and reads its four facts as it says them: replied, closed, fulfilled, satisfied. */
export async function factsOf(person: Person, caseId: string): Promise<readonly string[]> {
  await person.go(`/suggestions/${caseId}`);
  const facts = person.page.getByRole('list', { name: person.say('fact.label') });
  await facts.waitFor();
  return facts.locator('.hy-fact-text').allInnerTexts();
}

/** Waits until the process has done what this sentence says, without leaving the page. */
export async function isWritten(person: Person, caseId: string, sentence: string): Promise<void> {
  await until(async () => {
    const reply = await person.page.request.get(`/api/v1/suggestions/${caseId}/timeline?limit=500`, { headers: { 'accept-language': person.locale } });
    return ((await reply.json()) as { rows: readonly { sentence: string }[] }).rows.some((row) => row.sentence === sentence);
  }, { timeout: 60_000, every: 250, what: `“${sentence}”` });
}

/** Opens the whole timeline of a case and reads its sentences. */
export async function timelineOf(person: Person, caseId: string): Promise<readonly string[]> {
  await person.go(`/suggestions/${caseId}?tab=timeline`);
  await person.page.getByRole('radiogroup', { name: person.say('timeline.which') }).locator('label').last().click();
  await person.settled();
  return person.page.locator('.hy-timeline > li p:first-child').allInnerTexts();
}
