import type { ReactNode } from 'react';

/** An empty list says which kind of empty it is, and what leads on. */
export function NothingHere({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  return (
    <div className="hy-nothing">
      <p>{text}</p>
      {children}
    </div>
  );
}
