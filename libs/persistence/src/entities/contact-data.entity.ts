import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a person is reached. Opened one by one, with a reason that he can read. */
@Entity({ name: 'contact_data', synchronize: false })
export class ContactData {
  @PrimaryColumn({ type: 'uuid', name: 'congress_id' })
  congressId: string;

  @PrimaryColumn({ type: 'uuid', name: 'person_id' })
  personId: string;

  @Column({ type: 'text', name: 'phone', nullable: true })
  phone: string | null;

  @Column({ type: 'text', name: 'address', nullable: true })
  address: string | null;
}
