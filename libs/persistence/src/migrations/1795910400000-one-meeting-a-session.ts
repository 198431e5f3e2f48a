import { SqlMigration } from './sql-migration';

/** A session of a congress is one meeting. */
export class OneMeetingASession1795910400000 extends SqlMigration {
  readonly name = 'OneMeetingASession1795910400000';
  protected readonly files = ['0016-one-meeting-a-session.sql'];
}
