import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Days off and worked weekends of a year, as published. */
@Entity({ name: 'calendar_year', synchronize: false })
export class CalendarYearRow {
  @PrimaryColumn({ type: 'uuid', name: 'congress_id' })
  congressId: string;

  @PrimaryColumn({ type: 'integer', name: 'year' })
  year: number;

  @Column({ type: 'jsonb', name: 'data' })
  data: object;
}
