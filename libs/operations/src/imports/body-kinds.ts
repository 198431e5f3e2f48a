import type { BodyKind } from '@huiying/case-type-suggestion';
import type { UnitKind, UnitRow } from '@huiying/ledger';

/** Kinds of the register of units (单位性质) in the words of the rule sets. */
const BODY_KINDS: Readonly<Record<UnitKind, BodyKind>> = {
  congressOffice: 'congressBody', partyOffice: 'partyOrgan', government: 'governmentDepartment', supervisionCommission: 'supervisoryCommission', court: 'court',
  procuratorate: 'procuratorate', street: 'subdistrict', town: 'town', park: 'developmentZone', stateCompany: 'stateEnterprise', verticalAgency: 'verticalAgency',
};

/**
 * The two offices that divide work among others are among the departments in a register; their proper names tell them
 * apart: 望海区人民政府办公室, 中共望海区委办公室 or 中共望海区委员会办公室.
 */
const OFFICES: readonly (readonly [among: UnitKind, name: RegExp, kind: BodyKind])[] = [
  ['government', /人民政府办公(室|厅)$/, 'governmentOffice'],
  ['partyOffice', /^中共.{1,12}委(员会)?办公(室|厅)$/, 'partyOffice'],
];

/** The kind of a body by its row in the register; null where the register does not tell it. */
export function bodyKindOf({ kind, fullName }: Pick<UnitRow, 'kind' | 'fullName'>): BodyKind | null {
  if (kind === null) return null;
  return OFFICES.find(([among, name]) => among === kind && name.test(fullName))?.[2] ?? BODY_KINDS[kind];
}
