import { bodyOf, client } from './client';
import type { components } from './generated';

type Schemas = components['schemas'];
/** An account of the congress with its person, its state and all his roles; `own` is that of the reader. */
export type Account = Schemas['Account'];
/** A role with its span of days, also one that is over or yet to come (`standing`). */
export type HeldRole = Account['roles'][number];
/** A role that may be given, and whether it is held in a body. */
export type GivenRole = Schemas['Accounts']['givenRoles'][number];
/** A role for a span of days; `until` is its last day, null: without end. */
export type RoleRequest = Schemas['RoleRequest'];
/** For a person who is known (`personId`) or a new one (`name`), with a first role if wanted. */
export type OpenAccountRequest = Schemas['OpenAccountRequest'];
/** With the password that is told this once. */
export type OpenedAccount = Schemas['OpenedAccount'];

/** A page of accounts in the order of their logins; `q` looks in logins and names. */
export const readAccounts = async (q: string, after: string | null, signal?: AbortSignal) =>
  bodyOf(await client.GET('/api/v1/accounts', { params: { query: { q: q === '' ? undefined : q, after: after ?? undefined } }, signal }));

/** Throws `ApiProblem` with the field where the person has an account already or the login is taken. */
export const openAccount = async (body: OpenAccountRequest): Promise<OpenedAccount> => bodyOf(await client.POST('/api/v1/accounts', { body }));

const idOf = (id: string) => ({ params: { path: { id } } });

/** Signs its holder out everywhere. Nobody ends his own. */
export async function endAccount(id: string): Promise<void> {
  await client.POST('/api/v1/accounts/{id}/end', idOf(id));
}
/** A password for one sign-in; an ended account is open again by it. Nobody resets his own. */
export const resetPassword = async (id: string): Promise<OpenedAccount> => bodyOf(await client.POST('/api/v1/accounts/{id}/password', idOf(id)));

/** Nobody gives himself a role, and an administrator's goes with no other. */
export async function giveRole(id: string, body: RoleRequest): Promise<void> {
  await client.POST('/api/v1/accounts/{id}/roles', { ...idOf(id), body });
}
/** `until` is the last day, `YYYY-MM-DD`; the day before the first one takes the role back. */
export async function endRole(id: string, until: string): Promise<void> {
  await client.POST('/api/v1/roles/{id}/end', { ...idOf(id), body: { until } });
}
/** Of the signed-in person himself; ends all his other sessions and tokens. */
export async function changePassword(current: string, next: string): Promise<void> {
  await client.POST('/api/v1/auth/password', { body: { current, next } });
}
/** A page of what was done to accounts and roles, the newest first. */
export const readAccountActs = async (after: string | null, signal?: AbortSignal) =>
  bodyOf(await client.GET('/api/v1/account-acts', { params: { query: { after: after ?? undefined } }, signal }));
