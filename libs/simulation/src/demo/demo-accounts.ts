import { DEMO_PASSWORD } from '../county/accounts';
import { deputyLogin, unitLogin } from '../county/people';
import { wanghai } from '../county/wanghai';

/** One account of the demo, by the role that it shows. */
export interface DemoRoleAccount {
  /** Role id, as in grants. */
  readonly role: string;
  /** Short name of the body in which he has it; null where he has it in none. */
  readonly body: string | null;
  readonly login: string;
  readonly password: string;
}

/** In the order in which a suggestion meets them; the rest after them. Whose role can have tasks has some when the demo begins. */
const SHOWN: readonly string[] = [
  'registrar', 'committee', 'govoffice', 'govchecker', 'partyoffice', unitLogin('clerk', 'D15'), unitLogin('handler', 'D15'), unitLogin('leader', 'D15'), deputyLogin(27), 'secretary12',
  'supervisor', 'chair', 'security', 'admin', 'secadmin', 'auditor',
];

/** The accounts to print: one for each role of the district. All other accounts have the same password. */
export function demoRoleAccounts(): readonly DemoRoleAccount[] {
  return SHOWN.flatMap((login) => {
    const held = wanghai.cast.find((member) => member.login === login)?.roles[0];
    if (held === undefined) return [];
    const body = wanghai.bodies.find(({ code }) => code === held.bodyCode)?.shortName ?? null;
    return [{ role: held.role, body, login, password: DEMO_PASSWORD }];
  });
}
