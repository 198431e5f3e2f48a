import { bodyOfRole, mayHoldBoth, ROLES_GIVEN } from './role-rules';

describe('roles that one person may hold', () => {
  it('keep the three administrators apart, and away from cases', () => {
    expect(mayHoldBoth('systemAdministrator', 'auditAdministrator')).toBe(false);
    expect(mayHoldBoth('securityAdministrator', 'systemAdministrator')).toBe(false);
    expect(mayHoldBoth('systemAdministrator', 'registrar')).toBe(false);
    expect(mayHoldBoth('deputy', 'auditAdministrator')).toBe(false);
  });

  it('may be several within the cases', () => {
    expect(mayHoldBoth('unitClerk', 'unitHandler')).toBe(true);
    expect(mayHoldBoth('deputy', 'unitLeader')).toBe(true);
  });

  it('are given with a body where they act for one, and never to deputies by hand', () => {
    expect([bodyOfRole('unitClerk'), bodyOfRole('registrar'), bodyOfRole('systemAdministrator')]).toEqual(['required', 'optional', 'none']);
    expect(ROLES_GIVEN).not.toContain('deputy');
    expect(ROLES_GIVEN).toContain('securityAdministrator');
  });
});
