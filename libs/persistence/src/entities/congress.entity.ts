import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A congress: of a county, or of one of its towns. */
@Entity({ name: 'congress', synchronize: false })
export class Congress {
  @PrimaryColumn({ type: 'uuid', name: 'id' })
  id: string;

  @Column({ type: 'text', name: 'name' })
  name: string;

  @Column({ type: 'text', name: 'kind' })
  kind: 'county' | 'town';

  @Column({ type: 'uuid', name: 'parent_id', nullable: true })
  parentId: string | null;
}
