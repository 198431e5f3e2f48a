import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A seat in a term: card, delegation, group, days in office. */
@Entity({ name: 'deputy', synchronize: false })
export class Deputy {
  @PrimaryColumn({ type: 'uuid', name: 'congress_id' })
  congressId: string;

  @Column({ type: 'uuid', name: 'person_id' })
  personId: string;

  @PrimaryColumn({ type: 'text', name: 'card' })
  card: string;

  @Column({ type: 'integer', name: 'term' })
  term: number;

  @Column({ type: 'text', name: 'delegation', nullable: true })
  delegation: string | null;

  @Column({ type: 'uuid', name: 'group_body_id', nullable: true })
  groupBodyId: string | null;

  @Column({ type: 'integer', name: 'rank' })
  rank: number;

  @Column({ type: 'date', name: 'in_office_from' })
  inOfficeFrom: string;

  @Column({ type: 'date', name: 'in_office_until', nullable: true })
  inOfficeUntil: string | null;
}
