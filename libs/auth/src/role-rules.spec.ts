import { apart, bodyOfRole, ROLES_GIVEN } from './role-rules';

describe('roles that one person may hold', () => {
  it('keep the three administrators apart, and away from cases', () => {
    expect(apart('systemAdministrator', 'auditAdministrator')).toBe('administrators');
    expect(apart('securityAdministrator', 'systemAdministrator')).toBe('administrators');
    expect(apart('systemAdministrator', 'registrar')).toBe('administrators');
    expect(apart('deputy', 'auditAdministrator')).toBe('administrators');
  });

  it('keep the handling side away from those who act on ratings', () => {
    expect(apart('registrar', 'unitClerk')).toBe('sides');
    expect(apart('coordinator', 'committeeLeader')).toBe('sides');
    expect(apart('groupSecretary', 'checker')).toBe('sides');
    expect(apart('registrar', 'committeeLeader')).toBeNull();
    expect(apart('supervisor', 'unitClerk')).toBeNull();
  });

  it('may be several within the cases', () => {
    expect(apart('unitClerk', 'unitHandler')).toBeNull();
    expect(apart('deputy', 'unitLeader')).toBeNull();
  });

  it('are given with a body where they act for one, and never to deputies by hand', () => {
    expect([bodyOfRole('unitClerk'), bodyOfRole('registrar'), bodyOfRole('systemAdministrator')]).toEqual(['required', 'optional', 'none']);
    expect(ROLES_GIVEN).not.toContain('deputy');
    expect(ROLES_GIVEN).toContain('securityAdministrator');
  });
});
