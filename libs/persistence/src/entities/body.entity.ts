import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A unit, section, committee, office or town, from the day on which it opened. */
@Entity({ name: 'body', synchronize: false })
export class Body {
  @PrimaryColumn({ type: 'uuid', name: 'congress_id' })
  congressId: string;

  @PrimaryColumn({ type: 'uuid', name: 'id' })
  id: string;

  @Column({ type: 'text', name: 'code' })
  code: string;

  @Column({ type: 'text', name: 'kind' })
  kind: string;

  @Column({ type: 'uuid', name: 'superior_id', nullable: true })
  superiorId: string | null;

  @Column({ type: 'text', name: 'superior_name', nullable: true })
  superiorName: string | null;

  @Column({ type: 'integer', name: 'rank' })
  rank: number;

  @Column({ type: 'date', name: 'open_from' })
  openFrom: string;

  @Column({ type: 'date', name: 'closed_from', nullable: true })
  closedFrom: string | null;
}
