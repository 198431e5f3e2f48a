import { useEffect, useRef, type ReactNode } from 'react';
import { useText } from '../i18n/locale-context';
import { useWindowName } from './window-title';

interface PageProps {
  /** The one heading of the page; also the beginning of the window's title. */
  readonly title: string;
  readonly windowTitle?: string;
  readonly extra?: ReactNode;
  readonly children: ReactNode;
}

/** One page: a heading that takes the focus after a change of page, and the window's title. */
export function Page({ title, windowTitle, extra, children }: PageProps) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const name = windowTitle ?? title;
  useWindowName(`${name} – ${t('app.name')}`);
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="hy-page">
      <div className="hy-page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {extra}
      </div>
      {children}
    </div>
  );
}
