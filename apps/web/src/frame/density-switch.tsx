import { Select } from 'antd';
import { useText } from '../i18n/locale-context';
import { DENSITIES } from '../theme/density';
import { useDensity } from '../theme/density-context';

/** Room and type size by its name, with the large-type edition; the way back is always in sight. */
export function DensitySwitch() {
  const t = useText();
  const { density, setDensity } = useDensity();
  return (
    <Select
      className="hy-density"
      aria-label={t('density.label')}
      variant="borderless"
      prefix={t('density.prefix')}
      value={density}
      onChange={setDensity}
      options={DENSITIES.map((value) => ({ value, label: t(`density.${value}`) }))}
      popupMatchSelectWidth={false}
    />
  );
}
