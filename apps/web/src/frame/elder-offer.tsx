import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useText } from '../i18n/locale-context';
import { usePhone } from '../parts/use-media';
import { readSetting, writeSetting } from '../session/settings';
import { useDensity } from '../theme/density-context';

/** Whoever has chosen a size, or has been asked, is not asked again in this browser. */
const isStillOpen = (): boolean => readSetting('elderOffered') === null && readSetting('density') === null;

/** Offers the large-type edition (长辈版) once, at the first sign-in on a phone. */
export function ElderOffer() {
  const t = useText();
  const phone = usePhone();
  const { setDensity } = useDensity();
  const [open, setOpen] = useState(isStillOpen);
  const shown = open && phone;
  useEffect(() => {
    if (shown) writeSetting('elderOffered', 'yes');
  }, [shown]);
  if (!shown) return null;
  const answer = (take: boolean): void => {
    setOpen(false);
    if (take) setDensity('elder');
  };
  return (
    <aside className="hy-offer" aria-label={t('elderOffer.label')}>
      <p>{t('elderOffer.text')}</p>
      <Button type="primary" onClick={() => answer(true)}>
        {t('elderOffer.take')}
      </Button>
      <Button onClick={() => answer(false)}>{t('elderOffer.leave')}</Button>
    </aside>
  );
}
