import { Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { useText } from '../i18n/locale-context';

const QUIET_MS = 300;

/** Nothing for a moment, then lines of the height that is coming. */
export function Waiting({ rows = 4 }: { readonly rows?: number }) {
  const t = useText();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <div role="status">
      <span className="hy-visually-hidden">{t('waiting')}</span>
      <Skeleton active={false} title={false} paragraph={{ rows }} aria-hidden />
    </div>
  );
}
