/** Roles that take part in cases; administrators of the system do not. */
export const CASE_ROLES = [
  'deputy', 'groupSecretary', 'registrar', 'committeeLeader', 'coordinator', 'checker', 'unitClerk', 'unitHandler', 'unitLeader', 'supervisor', 'chair', 'securityOfficer',
] as const;
/** Those who keep the system and its accounts; a holder has no second role (三员分立). */
export const ADMINISTRATOR_ROLES = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const;
const STAFF_ROLES = ['groupSecretary', 'registrar', 'committeeLeader', 'coordinator', 'checker', 'unitClerk', 'unitHandler', 'unitLeader', 'supervisor', 'chair'] as const;

/** `anybody`: without sign-in · `signedIn`: any role or none · a list: one of these roles. */
export type WhoMay = 'anybody' | 'signedIn' | readonly string[];

/**
 * The first wall: what a route asks for. A route that names none of these does not start. The two others are the
 * table's roles and relations, and row-level security.
 */
export const PERMISSIONS = {
  'public': 'anybody',
  'own.account': 'signedIn',
  'cases.read': CASE_ROLES,
  'cases.act': CASE_ROLES,
  'directory.read': 'signedIn',
  'contacts.reveal': STAFF_ROLES,
  'imports.manage': ['registrar'],
  'operations.manage': ['systemAdministrator'],
  'accounts.manage': ['systemAdministrator'],
  'accounts.audit': ['auditAdministrator'],
  'setUp.read': ['systemAdministrator', 'registrar'],
  'calendar.manage': ['systemAdministrator'],
  'clock.move': 'signedIn',
} as const satisfies Record<string, WhoMay>;

/** What a route may ask for: a key of `PERMISSIONS`. */
export type Permission = keyof typeof PERMISSIONS;

/** May somebody with these roles use it? Null roles: nobody is signed in. */
export function isPermitted(permission: Permission, roles: readonly { readonly role: string }[] | null): boolean {
  const who: WhoMay = PERMISSIONS[permission];
  if (who === 'anybody') return true;
  if (roles === null) return false;
  return who === 'signedIn' || roles.some((r) => who.includes(r.role));
}
