import { bodyOf, client } from './client';
import type { components } from './generated';

type Schemas = components['schemas'];
export type FirstStart = Schemas['FirstStart'];
export type FirstRuleSet = FirstStart['ruleSets'][number];
export type SetUpCounts = Schemas['SetUp'];
export type FirstAdministrator = Schemas['FirstAdministratorRequest'];

/** Whether the installation waits for its first administrator, and what he chooses from. */
export const readFirstStart = async (signal?: AbortSignal): Promise<FirstStart> => bodyOf(await client.GET('/api/v1/auth/first-administrator', { signal }));

export async function becomeFirstAdministrator(body: FirstAdministrator): Promise<void> {
  await client.POST('/api/v1/auth/first-administrator', { body });
}

/** How far the congress has been set up. */
export const readSetUp = async (signal?: AbortSignal): Promise<SetUpCounts> => bodyOf(await client.GET('/api/v1/set-up', { signal }));
