import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The folder of uploaded files: bytes under the id of their file, by congress. Ids are UUIDs, so a path cannot leave it. */
export class FileStore {
  constructor(private readonly folder: string) {}

  /** Safe on the disk when it is done; a half-written file never lies under an id. */
  async write(congressId: string, id: string, bytes: Buffer): Promise<void> {
    const path = this.pathOf(congressId, id);
    await mkdir(dirname(path), { recursive: true });
    const partial = `${path}.partial-${process.pid}`;
    const file = await open(partial, 'w', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, path);
  }

  read(congressId: string, id: string): ReadStream {
    return createReadStream(this.pathOf(congressId, id));
  }

  /** Removes the bytes; removing them again is harmless. */
  async remove(congressId: string, id: string): Promise<void> {
    await rm(this.pathOf(congressId, id), { force: true });
  }

  private pathOf(congressId: string, id: string): string {
    return join(this.folder, congressId, id.slice(-2), id);
  }
}
