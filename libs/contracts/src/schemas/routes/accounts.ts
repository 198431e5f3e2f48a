import { z } from 'zod';
import type { BodyId, PersonId } from '@huiying/engine';
import { daySchema, idSchema, plainLine } from '../fields';
import { newLogin, newPassword } from './auth';
import { bodyRefSchema, labelled, pageOf, pageQuery, personSchema } from './common';

/** Roles that an administrator gives by hand; deputies come with their register. */
export const GIVEN_ROLES = [
  'groupSecretary', 'registrar', 'committeeLeader', 'coordinator', 'checker', 'unitClerk', 'unitHandler', 'unitLeader', 'supervisor', 'chair', 'securityOfficer',
  'systemAdministrator', 'securityAdministrator', 'auditAdministrator',
] as const;

const heldRole = z.object({
  id: idSchema(), role: labelled, body: bodyRefSchema.nullable(), from: daySchema,
  /** Last day; null where none is set. */
  until: daySchema.nullable(),
  standing: z.enum(['now', 'coming', 'over']),
});

/** An account as an administrator sees it, with the roles that its person holds, held and will hold. */
export const accountSchema = z.object({
  id: idSchema(), person: personSchema, login: z.string(), state: labelled,
  /** The reader's own, which he can neither end nor give roles to. */
  own: z.boolean(),
  /** Wrong passwords that are being tried, five and more without a day's rest between them; `onlyKnownNetworks`: so many that for this hour only networks go on from which the account was signed in to within ninety days. */
  wrongPasswords: z.object({ since: z.string(), sinceText: z.string(), count: z.int(), onlyKnownNetworks: z.boolean() }).nullable(),
  roles: z.array(heldRole),
}).meta({ 'x-name': 'Account' });

/** A page of accounts; `q` is looked for in logins and names. */
export const accountsQuery = z.strictObject({ ...pageQuery, q: z.string().max(60).optional() });
/** Accounts in the order of their logins. */
export const accountsAnswer = pageOf(accountSchema).extend({
  /** What can be given, and whether it is held in a body. */
  givenRoles: z.array(labelled.extend({ body: z.enum(['required', 'optional', 'none']) })),
}).meta({ 'x-name': 'Accounts' });

const roleToGive = z.strictObject({
  role: z.enum(GIVEN_ROLES, 'FIELD.NOT_IN_LIST'),
  body: idSchema<BodyId>().nullable().default(null),
  from: daySchema,
  until: daySchema.nullable().default(null),
}).refine(({ from, until }) => until === null || until >= from, { message: 'FIELD.BEFORE_BEGINNING', path: ['until'] });

/** A role to give, through its last day where one is named. */
export const roleRequest = roleToGive.meta({ 'x-name': 'RoleRequest' });

/** For somebody who is known already, or for a new person by his name; with his first role, if he gets one at once. */
export const openAccountRequest = z.strictObject({
  personId: idSchema<PersonId>().nullable().default(null),
  name: plainLine(100).nullable().default(null),
  login: newLogin,
  role: roleToGive.nullable().default(null),
}).refine(({ personId, name }) => (personId === null) !== (name === null), { message: 'FIELD.PERSON_OR_NAME', path: ['name'] }).meta({ 'x-name': 'OpenAccountRequest' });

/** `password` is told this once; it is changed at the first sign-in. */
export const openedAccountAnswer = z.object({ account: accountSchema, password: z.string() }).meta({ 'x-name': 'OpenedAccount' });

/** The last day on which the role holds. */
export const endRoleRequest = z.strictObject({ until: daySchema }).meta({ 'x-name': 'EndRoleRequest' });

/** Another password for the signed-in person himself. */
export const ownPasswordRequest = z.strictObject({ current: z.string().min(1, 'FIELD.REQUIRED').max(200, 'FIELD.TOO_LONG'), next: newPassword }).meta({ 'x-name': 'OwnPasswordRequest' });

/** What can be done to an account or to the roles of its person. */
export const ACCOUNT_ACTS = ['opened', 'ended', 'reopened', 'passwordReset', 'passwordChanged', 'roleGiven', 'roleEnded'] as const;
/** A page of acts on accounts. */
export const accountActsQuery = z.strictObject(pageQuery);
/** Acts on accounts as sentences, the newest first. */
export const accountActsAnswer = pageOf(z.object({ id: idSchema(), act: z.enum(ACCOUNT_ACTS), at: z.string(), atText: z.string(), sentence: z.string() })).meta({ 'x-name': 'AccountActs' });
