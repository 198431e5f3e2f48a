import { isPermitted } from './permissions';

describe('permissions of routes', () => {
  const holds = (...roles: string[]) => roles.map((role) => ({ role }));

  it('let nobody in without sign-in but to what is public', () => {
    expect(isPermitted('public', null)).toBe(true);
    expect(isPermitted('own.account', null)).toBe(false);
  });

  it('keep administrators out of cases, and everybody else out of operations', () => {
    expect(isPermitted('cases.read', holds('systemAdministrator', 'securityAdministrator'))).toBe(false);
    expect(isPermitted('operations.manage', holds('registrar', 'committeeLeader'))).toBe(false);
    expect(isPermitted('operations.manage', holds('systemAdministrator'))).toBe(true);
  });

  it('let deputies see no contact data', () => {
    expect(isPermitted('contacts.reveal', holds('deputy'))).toBe(false);
    expect(isPermitted('contacts.reveal', holds('unitClerk'))).toBe(true);
  });
});
