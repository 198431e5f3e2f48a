import { Button } from 'antd';
import { useText } from '../i18n/locale-context';

/** A page that broke, or a part of it that could not be loaded: say so and offer to load it again. */
export function PageFault() {
  const t = useText();
  return (
    <main id="main" className="hy-fault-page">
      <h1>{t('pageFault.title')}</h1>
      <p>{t('pageFault.text')}</p>
      <Button type="primary" onClick={() => window.location.reload()}>
        {t('pageFault.again')}
      </Button>
    </main>
  );
}
