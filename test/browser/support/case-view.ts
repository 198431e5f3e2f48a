import type { Person } from './person';

/** Opens the page of a case and reads its four facts as it says them: replied, closed, fulfilled, satisfied. */
export async function factsOf(person: Person, caseId: string): Promise<readonly string[]> {
  await person.go(`/suggestions/${caseId}`);
  const facts = person.page.getByRole('list', { name: person.say('fact.label') });
  await facts.waitFor();
  return facts.locator('.hy-fact-text').allInnerTexts();
}

/** Opens the whole timeline of a case and reads its sentences. */
export async function timelineOf(person: Person, caseId: string): Promise<readonly string[]> {
  await person.go(`/suggestions/${caseId}?tab=timeline`);
  await person.page.getByRole('radiogroup', { name: person.say('timeline.which') }).locator('label').last().click();
  await person.settled();
  return person.page.locator('.hy-timeline > li p:first-child').allInnerTexts();
}
