import { bodyOf, client } from './client';
import type { components } from './generated';

type Schemas = components['schemas'];
/** Whether anybody is awaited, and the rule sets and kinds of congress to choose from. */
export type FirstStart = Schemas['FirstStart'];
/** A rule set with its main periods and their legal basis, so that one can choose. */
export type FirstRuleSet = FirstStart['ruleSets'][number];
/** How many there are of what a congress needs before its first case. */
export type SetUpCounts = Schemas['SetUp'];
/** What the first administrator fills in, his printed code with it. */
export type FirstAdministrator = Schemas['FirstAdministratorRequest'];

/** Whether the installation waits for its first administrator, and what he chooses from. */
export const readFirstStart = async (signal?: AbortSignal): Promise<FirstStart> => bodyOf(await client.GET('/api/v1/auth/first-administrator', { signal }));

/** Makes the congress and uses the code up. Throws `ApiProblem` where the code is wrong, used or over, or there is an account already. */
export async function becomeFirstAdministrator(body: FirstAdministrator): Promise<void> {
  await client.POST('/api/v1/auth/first-administrator', { body });
}

/** How far the congress has been set up. */
export const readSetUp = async (signal?: AbortSignal): Promise<SetUpCounts> => bodyOf(await client.GET('/api/v1/set-up', { signal }));
