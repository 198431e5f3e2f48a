import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who acts or is named. Contact data lie apart. */
@Entity({ name: 'person', synchronize: false })
export class Person {
  @PrimaryColumn({ type: 'uuid', name: 'congress_id' })
  congressId: string;

  @PrimaryColumn({ type: 'uuid', name: 'id' })
  id: string;

  @Column({ type: 'text', name: 'name' })
  name: string;
}
