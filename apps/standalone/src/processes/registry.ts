import type { ProcessIdentity } from '@huiying/platform';
import { readJsonFile, writeJsonFile } from '../data-folder/json-file';
import { CHILD_NAMES, type ChildName } from './child';

/** A process under its name, known again by number and start time. */
export interface RecordedChild {
  readonly name: ChildName;
  readonly identity: ProcessIdentity;
}

/** What runs now: kept in the data folder for the next start, and handed to whoever listens (the guard). */
export class Registry {
  private readonly running = new Map<ChildName, ProcessIdentity>();

  /** `notKept` is told where the file cannot be written: the processes are looked after all the same, and the guard knows them. */
  constructor(private readonly file: string, private readonly changed: (children: readonly RecordedChild[]) => void, private readonly notKept: (cause: unknown) => void) {}

  add(name: ChildName, identity: ProcessIdentity): void {
    this.running.set(name, identity);
    this.publish();
  }

  remove(name: ChildName, identity: ProcessIdentity): void {
    if (this.running.get(name)?.pid !== identity.pid) return;
    this.running.delete(name);
    this.publish();
  }

  children(): RecordedChild[] {
    return [...this.running].map(([name, identity]) => ({ name, identity }));
  }

  private publish(): void {
    const children = this.children();
    this.changed(children);
    try {
      writeJsonFile(this.file, children);
    } catch (cause) {
      this.notKept(cause);
    }
  }
}

/** The processes that an earlier start recorded; they may be gone by now. */
export function readRecordedChildren(file: string): RecordedChild[] {
  const content = readJsonFile(file);
  return Array.isArray(content) ? content.flatMap(asRecordedChild) : [];
}

/** One entry of the file or of the guard's pipe, or nothing where it has another shape. */
export function asRecordedChild(entry: unknown): RecordedChild[] {
  const { name, identity }: { name?: unknown; identity?: unknown } = Object(entry);
  const { pid, startedAt }: { pid?: unknown; startedAt?: unknown } = Object(identity);
  const known = CHILD_NAMES.find((one) => one === name);
  return known !== undefined && typeof pid === 'number' && typeof startedAt === 'string' ? [{ name: known, identity: { pid, startedAt } }] : [];
}
