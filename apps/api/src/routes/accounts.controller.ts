import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { bodyOfRole, endRole, giveRole } from '@huiying/auth';
import {
  accountActsAnswer, accountActsQuery, accountSchema, accountsAnswer, accountsQuery, caseParams, endRoleRequest, GIVEN_ROLES, openAccountRequest, openedAccountAnswer, roleRequest,
} from '@huiying/contracts/schemas';
import { instantOf } from '@huiying/engine';
import { accountActs } from '@huiying/persistence';
import { ApiParts } from '../app/parts';
import { notFound } from '../http/problem';
import { Input, route, Route, type InputOf } from '../http/route';
import { accountActText, accountView } from '../reading/account-view';
import { readCursor, writeCursor } from '../reading/cursor';
import { labelled } from '../reading/labelled';
import { momentText } from '../reading/moment-text';
import { read, type Reading } from '../reading/reading';
import { ownAccount, problemOfEnding, problemOfGiving, problemOfOpening } from './account-problems';

const common = { permission: 'accounts.manage', tag: 'accounts' } as const;
const LIST = route({ ...common, id: 'listAccounts', method: 'get', path: 'api/v1/accounts', summary: 'Accounts of the congress with their roles, and the roles that can be given', query: accountsQuery, answer: { status: 200, schema: accountsAnswer } });
const OPEN = route({ ...common, id: 'openAccount', method: 'post', path: 'api/v1/accounts', summary: 'Open an account; its password is told once and changed at the first sign-in', body: openAccountRequest, answer: { status: 201, schema: openedAccountAnswer } });
const END = route({ ...common, id: 'endAccount', method: 'post', path: 'api/v1/accounts/:id/end', summary: 'End an account and sign its holder out everywhere', params: caseParams, problems: [409], answer: { status: 200, schema: accountSchema } });
const RESET = route({ ...common, id: 'resetPassword', method: 'post', path: 'api/v1/accounts/:id/password', summary: 'Give an account a new password for one sign-in; an ended account is open again by it', params: caseParams, problems: [409], answer: { status: 200, schema: openedAccountAnswer } });
const GIVE = route({ ...common, id: 'giveRole', method: 'post', path: 'api/v1/accounts/:id/roles', summary: 'Give the account\'s person a role for a span of days', params: caseParams, body: roleRequest, problems: [409], answer: { status: 200, schema: accountSchema } });
const END_ROLE = route({ ...common, id: 'endRole', method: 'post', path: 'api/v1/roles/:id/end', summary: 'End a role with its last day; the day before it began takes it back', params: caseParams, body: endRoleRequest, problems: [409], answer: { status: 204, schema: null } });
const ACTS = route({ id: 'listAccountActs', method: 'get', path: 'api/v1/account-acts', permission: 'accounts.audit', tag: 'accounts', summary: 'Who did what to accounts and roles, the newest first', query: accountActsQuery, answer: { status: 200, schema: accountActsAnswer } });

const afterLogin = z.strictObject({ login: z.string() });
const afterAct = z.strictObject({ id: z.uuid() });

/** Accounts and roles in the hands of the system administrator, and what the audit administrator sees of it. */
@Controller()
export class AccountsController {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  @Route(LIST)
  async list(@Input() { query, ...who }: InputOf<typeof LIST>): Promise<z.input<typeof accountsAnswer>> {
    const found = await this.parts.managedAccounts.list(who.session, { words: query.q ?? null, after: readCursor(afterLogin, query.after)?.login ?? null, limit: query.limit + 1 });
    const rows = found.slice(0, query.limit);
    const last = rows.at(-1);
    return read(this.parts, who, async ({ session, locale, now, today }) => ({
      rows: rows.map((account) => accountView(account, session, locale, today)),
      givenRoles: GIVEN_ROLES.map((role) => ({ ...labelled(locale, 'role', role), body: bodyOfRole(role) })),
      next: found.length > query.limit && last ? writeCursor({ login: last.login }) : null, asOf: now, asOfText: momentText(locale, now),
    }));
  }

  @Route(OPEN)
  open(@Input() { body, ...who }: InputOf<typeof OPEN>): Promise<z.input<typeof openedAccountAnswer>> {
    return read(this.parts, who, async (reading) => {
      const { db, session } = reading;
      const whose = body.personId === null ? { name: body.name ?? '' } : { personId: body.personId };
      const opened = await this.parts.managedAccounts.open(db, session, whose, body.login);
      if (opened.outcome !== 'opened') throw problemOfOpening(opened.outcome);
      if (body.role !== null) await this.give(reading, { ...body.role, personId: opened.personId }, 'role.');
      return { account: await this.view(reading, opened.id), password: opened.password };
    });
  }

  @Route(END)
  async end(@Input() { params, ...who }: InputOf<typeof END>): Promise<z.input<typeof accountSchema>> {
    const outcome = await this.parts.managedAccounts.end(who.session, params.id);
    if (outcome === 'unknown') throw notFound();
    if (outcome === 'own') throw ownAccount();
    return read(this.parts, who, (reading) => this.view(reading, params.id));
  }

  @Route(RESET)
  async reset(@Input() { params, ...who }: InputOf<typeof RESET>): Promise<z.input<typeof openedAccountAnswer>> {
    const reset = await this.parts.managedAccounts.reset(who.session, params.id);
    if (reset.outcome !== 'reset') throw reset.outcome === 'own' ? ownAccount() : notFound();
    const { password } = reset;
    return read(this.parts, who, async (reading) => ({ account: await this.view(reading, params.id), password }));
  }

  @Route(GIVE)
  giveRole(@Input() { params, body, ...who }: InputOf<typeof GIVE>): Promise<z.input<typeof accountSchema>> {
    return read(this.parts, who, async (reading) => {
      const account = await this.parts.managedAccounts.one(reading.db, reading.session, params.id);
      if (account === null) throw notFound();
      await this.give(reading, { ...body, personId: account.personId }, '');
      return this.view(reading, params.id);
    });
  }

  @Route(END_ROLE)
  endRole(@Input() { params, body, ...who }: InputOf<typeof END_ROLE>): Promise<void> {
    return read(this.parts, who, async ({ db, session }) => {
      const { outcome } = await endRole(db, session, params.id, body.until);
      if (outcome !== 'ended') throw problemOfEnding(outcome);
    });
  }

  @Route(ACTS)
  acts(@Input() { query, ...who }: InputOf<typeof ACTS>): Promise<z.input<typeof accountActsAnswer>> {
    return read(this.parts, who, async ({ db, session, locale, now }) => {
      const found = await accountActs(db, session.congressId, readCursor(afterAct, query.after)?.id ?? null, query.limit + 1);
      const rows = found.slice(0, query.limit);
      const last = rows.at(-1);
      return {
        rows: rows.map((act) => ({ id: act.id, act: act.act, at: act.at.toISOString(), atText: momentText(locale, instantOf(act.at)), sentence: accountActText(locale, act) })),
        next: found.length > query.limit && last ? writeCursor({ id: last.id }) : null, asOf: now, asOfText: momentText(locale, now),
      };
    });
  }

  private async give({ db, session }: Reading, { role, body, from, until, personId }: RoleOf, at: '' | 'role.'): Promise<void> {
    const outcome = await giveRole(db, session, { personId, role, bodyId: body, from, until });
    if (outcome !== 'given') throw problemOfGiving(outcome, at);
  }

  private async view({ db, session, locale, today }: Reading, id: string): Promise<z.input<typeof accountSchema>> {
    const account = await this.parts.managedAccounts.one(db, session, id);
    if (account === null) throw notFound();
    return accountView(account, session, locale, today);
  }
}

type RoleOf = z.output<typeof roleRequest> & { readonly personId: NonNullable<z.output<typeof openAccountRequest>['personId']> };
