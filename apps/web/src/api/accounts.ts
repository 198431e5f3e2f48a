import { bodyOf, client } from './client';
import type { components } from './generated';

type Schemas = components['schemas'];
export type Account = Schemas['Account'];
export type HeldRole = Account['roles'][number];
export type GivenRole = Schemas['Accounts']['givenRoles'][number];
export type RoleRequest = Schemas['RoleRequest'];
export type OpenAccountRequest = Schemas['OpenAccountRequest'];
/** With the password that is told this once. */
export type OpenedAccount = Schemas['OpenedAccount'];

export const readAccounts = async (q: string, after: string | null, signal?: AbortSignal) =>
  bodyOf(await client.GET('/api/v1/accounts', { params: { query: { q: q === '' ? undefined : q, after: after ?? undefined } }, signal }));

export const openAccount = async (body: OpenAccountRequest): Promise<OpenedAccount> => bodyOf(await client.POST('/api/v1/accounts', { body }));

const idOf = (id: string) => ({ params: { path: { id } } });

export async function endAccount(id: string): Promise<void> {
  await client.POST('/api/v1/accounts/{id}/end', idOf(id));
}
export const resetPassword = async (id: string): Promise<OpenedAccount> => bodyOf(await client.POST('/api/v1/accounts/{id}/password', idOf(id)));

export async function giveRole(id: string, body: RoleRequest): Promise<void> {
  await client.POST('/api/v1/accounts/{id}/roles', { ...idOf(id), body });
}
export async function endRole(id: string, until: string): Promise<void> {
  await client.POST('/api/v1/roles/{id}/end', { ...idOf(id), body: { until } });
}
export async function changePassword(current: string, next: string): Promise<void> {
  await client.POST('/api/v1/auth/password', { body: { current, next } });
}
export const readAccountActs = async (after: string | null, signal?: AbortSignal) =>
  bodyOf(await client.GET('/api/v1/account-acts', { params: { query: { after: after ?? undefined } }, signal }));
