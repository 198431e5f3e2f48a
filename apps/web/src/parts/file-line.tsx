import type { ReactNode } from 'react';

/** A file by its name, or by a link of that name, and how large it is. */
export function FileLine({ name, size }: { readonly name: ReactNode; readonly size: string }) {
  return (
    <p className="hy-file-line">
      {name} <span className="hy-meta">{size}</span>
    </p>
  );
}
