import type { ReactNode } from 'react';

/** A table that may be wider than the page scrolls in a region of its own, which the keyboard can reach. */
export function ScrollRegion({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="hy-scroll" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
