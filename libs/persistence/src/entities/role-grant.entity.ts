import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A role that a person holds in a body, with its days. */
@Entity({ name: 'role_grant', synchronize: false })
export class RoleGrant {
  @PrimaryColumn({ type: 'uuid', name: 'id' })
  id: string;

  @Column({ type: 'uuid', name: 'congress_id' })
  congressId: string;

  @Column({ type: 'uuid', name: 'person_id' })
  personId: string;

  @Column({ type: 'text', name: 'role' })
  role: string;

  @Column({ type: 'uuid', name: 'body_id', nullable: true })
  bodyId: string | null;

  @Column({ type: 'date', name: 'valid_from' })
  validFrom: string;

  @Column({ type: 'date', name: 'valid_until', nullable: true })
  validUntil: string | null;
}
