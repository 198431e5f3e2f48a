import { comparable } from '../cells/text';

/** Only deputies of the congress itself may propose in it; one person may also sit in a town's congress, under a second card. */
export type DeputyLevel = 'district' | 'town';

/** Whether a mandate runs: vacant is one that ended or was never filled, suspended one that rests (代表法). */
export type DeputyStatus = 'inOffice' | 'vacant' | 'suspended';

/** What telling deputies apart needs: names may be shared, cards (代表证号) may not. */
export interface RegisteredDeputy {
  readonly card: string;
  readonly name: string;
  readonly delegation: string;
  readonly level: DeputyLevel;
  readonly status: DeputyStatus;
}

/** What a name means. `ambiguous`: several bear it and the delegation does not decide, so a person chooses. */
export type DeputySearch =
  | { readonly kind: 'found'; readonly deputy: RegisteredDeputy }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly RegisteredDeputy[] }
  /** `near` are bearers of the same name elsewhere, or of a name one character off in the same delegation. */
  | { readonly kind: 'unknown'; readonly near: readonly RegisteredDeputy[] };

/** Looks deputies up as ledgers write them, however names and cards are spaced. */
export interface DeputyRegister {
  byCard(card: string): RegisteredDeputy | undefined;
  /** True where somebody of this level bears the name. */
  isName(name: string, level: DeputyLevel): boolean;
  /** The deputy of a name; of several bearers the one in the delegation, where one is given. */
  find(name: string, delegation: string | null, level: DeputyLevel): DeputySearch;
}

/** A register that knows deputies by card and by name with delegation. */
export function createDeputyRegister(deputies: readonly RegisteredDeputy[]): DeputyRegister {
  const byCard = new Map(deputies.map((deputy) => [comparable(deputy.card).toUpperCase(), deputy]));
  const byName = new Map<string, RegisteredDeputy[]>();
  for (const deputy of deputies) {
    const name = comparable(deputy.name);
    byName.set(name, [...(byName.get(name) ?? []), deputy]);
  }
  const bearers = (name: string, level: DeputyLevel): RegisteredDeputy[] =>
    (byName.get(comparable(name)) ?? []).filter((deputy) => deputy.level === level);
  return {
    byCard: (card) => byCard.get(comparable(card).toUpperCase()),
    isName: (name, level) => bearers(name, level).length > 0,
    find(name, delegation, level) {
      const all = bearers(name, level);
      const fitting = all.length > 1 && delegation !== null ? all.filter((d) => isSameDelegation(d.delegation, delegation)) : all;
      const [first, second] = fitting;
      if (first && !second) return { kind: 'found', deputy: first };
      if (first) return { kind: 'ambiguous', candidates: fitting };
      return { kind: 'unknown', near: all.length > 0 ? all : nearNames(deputies, name, delegation, level) };
    },
  };
}

/** 望潮代表团, 望潮团, 望潮街道 and 望潮 are the same. */
export function isSameDelegation(a: string, b: string): boolean {
  return bareDelegation(a) === bareDelegation(b);
}

function bareDelegation(text: string): string {
  return comparable(text).replace(/(代表)?团$/, '').replace(/(街道|镇|乡)$/, '');
}

function nearNames(deputies: readonly RegisteredDeputy[], name: string, delegation: string | null, level: DeputyLevel): RegisteredDeputy[] {
  const characters = [...comparable(name)];
  if (delegation === null || characters.length < 2) return [];
  return deputies.filter((d) => {
    const other = [...comparable(d.name)];
    return d.level === level && isSameDelegation(d.delegation, delegation) && other.length === characters.length
      && other.filter((c, i) => c !== characters[i]).length === 1;
  });
}
