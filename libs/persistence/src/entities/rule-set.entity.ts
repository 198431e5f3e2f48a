import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of the rules of a congress for a type of case; never changed, only followed by another. */
@Entity({ name: 'rule_set', synchronize: false })
export class RuleSetRow {
  @PrimaryColumn({ type: 'uuid', name: 'congress_id' })
  congressId: string;

  @PrimaryColumn({ type: 'text', name: 'case_type' })
  caseType: string;

  @PrimaryColumn({ type: 'text', name: 'version' })
  version: string;

  @Column({ type: 'date', name: 'valid_from' })
  validFrom: string;

  @Column({ type: 'jsonb', name: 'data' })
  data: object;
}
