import { Executor, type AnyCaseModule } from '@huiying/executor';
import { Repeater, type RepeaterOptions } from '../repeater';
import { reviseByCalendar, type RevisionByCalendar } from './revise-by-calendar';

/** What the reviser needs beside its rhythm; `failed` hears of what stopped a whole time, `caseFailed` of one case. */
export interface CalendarReviserOptions extends Omit<RepeaterOptions, 'work'> {
  readonly query: RevisionByCalendar['query'];
  readonly dataSource: Executor['dataSource'];
  readonly modules: readonly AnyCaseModule[];
  /** A case that failed by a bug. */
  readonly caseFailed: RevisionByCalendar['failed'];
}

/** Sees to it that every calendar year that was entered reaches every case, again and again, in every worker. */
export class CalendarReviser extends Repeater {
  constructor({ query, dataSource, modules, caseFailed, ...repeating }: CalendarReviserOptions) {
    const executor = new Executor(dataSource, modules);
    super({
      ...repeating,
      work: async () => {
        await reviseByCalendar({ query, executor, failed: caseFailed });
      },
    });
  }
}
