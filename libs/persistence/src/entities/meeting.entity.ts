import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A meeting of the congress (次会议): its suggestions share a number series. */
@Entity({ name: 'meeting', synchronize: false })
export class Meeting {
  @PrimaryColumn({ type: 'uuid', name: 'congress_id' })
  congressId: string;

  @PrimaryColumn({ type: 'text', name: 'code' })
  code: string;

  @Column({ type: 'integer', name: 'term' })
  term: number;

  @Column({ type: 'integer', name: 'session' })
  session: number;

  @Column({ type: 'date', name: 'opens_on' })
  opensOn: string;

  @Column({ type: 'date', name: 'closes_on' })
  closesOn: string;

  @Column({ type: 'date', name: 'cut_off_on', nullable: true })
  cutOffOn: string | null;
}
