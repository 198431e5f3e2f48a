import { splitNames } from '../cells/split-names';
import { comparable, withoutBrackets } from '../cells/text';
import { isSameDelegation, type DeputyLevel, type DeputyRegister, type DeputySearch, type RegisteredDeputy } from '../registers/deputy-register';
import type { RowReader } from './row-reader';

/** The proposers of a suggestion by card number; what could not be read is null or left out. */
export interface Proposers {
  readonly lead: string | null;
  readonly cosigners: readonly string[];
}

type PeopleColumn = 'lead' | 'cosigners';

/** Reads lead and co-signers. Of several bearers of a name the delegation of the row decides, or one in brackets, or a card number. */
export function readProposers(reader: RowReader<'sessionLedger'>, register: DeputyRegister, level: DeputyLevel): Proposers {
  const delegation = reader.lineOrNull('delegation');
  const read = (key: PeopleColumn, text: string): RegisteredDeputy | undefined => readPerson(reader, register, { key, text, delegation, level });
  const lead = read('lead', reader.rawText('lead'));
  if (lead && delegation !== null && !isSameDelegation(lead.delegation, delegation)) reader.warn('delegation', { code: 'DELEGATION_DIFFERS' });
  const cosigners: string[] = [];
  for (const text of splitNames(reader.rawText('cosigners'), (name) => register.isName(name, level))) {
    const card = read('cosigners', text)?.card;
    if (card === undefined) continue;
    if (card === lead?.card) reader.warn('cosigners', { code: 'LEAD_ALSO_COSIGNER' });
    else if (cosigners.includes(card)) reader.warn('cosigners', { code: 'COSIGNER_REPEATED', card });
    else cosigners.push(card);
  }
  return { lead: lead?.card ?? null, cosigners };
}

interface WrittenPerson {
  readonly key: PeopleColumn;
  readonly text: string;
  readonly delegation: string | null;
  readonly level: DeputyLevel;
}

function readPerson(reader: RowReader<'sessionLedger'>, register: DeputyRegister, written: WrittenPerson): RegisteredDeputy | undefined {
  const { key, level } = written;
  const { name, card, bracket } = takeApart(written.text);
  const search = card !== null ? searchByCard(register, card, level) : searchByName(register, name, bracket, written);
  if (search.kind === 'found') {
    if (search.deputy.status !== 'inOffice') reader.warn(key, { code: 'DEPUTY_NOT_IN_OFFICE', card: search.deputy.card });
    return search.deputy;
  }
  const cards = (search.kind === 'ambiguous' ? search.candidates : search.near).map((deputy) => deputy.card);
  const proposal = cards.length > 0 ? { kind: 'chooseDeputy' as const, cards } : { kind: 'checkRegister' as const };
  const text = name === '' ? (card ?? '') : name;
  if (search.kind === 'ambiguous') reader.problem(key, { code: 'DEPUTY_AMBIGUOUS', candidates: cards }, text, proposal);
  else reader.problem(key, { code: 'DEPUTY_UNKNOWN' }, text, proposal);
  return undefined;
}

/** A card of another level names a person who may not propose here under it. */
function searchByCard(register: DeputyRegister, card: string, level: DeputyLevel): DeputySearch {
  const deputy = register.byCard(card);
  return deputy?.level === level ? { kind: 'found', deputy } : { kind: 'unknown', near: [] };
}

/** What stands in brackets may be a delegation or anything else: it counts only where it leads to one person. */
function searchByName(register: DeputyRegister, name: string, bracket: string | null, { delegation, level }: WrittenPerson): DeputySearch {
  const search = bracket === null ? undefined : register.find(name, bracket, level);
  return search?.kind === 'found' ? search : register.find(name, delegation, level);
}

const CARD = /(?<![0-9A-Z])\d{2}[0-9A-Z]\d{3,4}(?![0-9A-Z])/;

/** 张　三（180011）, 张三(望潮代表团), 张三等5人. */
function takeApart(text: string): { name: string; card: string | null; bracket: string | null } {
  const plain = comparable(text).toUpperCase();
  const card = CARD.exec(plain)?.[0] ?? null;
  const bracket = /\(([^()]*)\)/.exec(plain)?.[1] ?? null;
  const name = withoutBrackets(plain).replace(CARD, '').replace(/[(].*$/, '').replace(/等(\d*[人名位].*)?$/, '');
  return { name, card, bracket };
}
