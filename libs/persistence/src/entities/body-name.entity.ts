import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a body was called, and from when: each past day shows the name of that day. */
@Entity({ name: 'body_name', synchronize: false })
export class BodyName {
  @PrimaryColumn({ type: 'uuid', name: 'congress_id' })
  congressId: string;

  @PrimaryColumn({ type: 'uuid', name: 'body_id' })
  bodyId: string;

  @Column({ type: 'text', name: 'name' })
  name: string;

  @Column({ type: 'text', name: 'short_name' })
  shortName: string;

  @Column({ type: 'text', name: 'other_names', array: true })
  otherNames: string[];

  @PrimaryColumn({ type: 'date', name: 'valid_from' })
  validFrom: string;

  @Column({ type: 'date', name: 'valid_until', nullable: true })
  validUntil: string | null;
}
