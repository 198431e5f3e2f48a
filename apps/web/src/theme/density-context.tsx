import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { readSetting, writeSetting } from '../session/settings';
import { isDensity, type Density } from './density';

interface DensityValue {
  readonly density: Density;
  readonly setDensity: (density: Density) => void;
}
const DensityContext = createContext<DensityValue | null>(null);

/** Remembers the chosen density in this browser and marks the page with it for the styles. */
export function DensityProvider({ children }: { readonly children: ReactNode }) {
  const [density, setState] = useState<Density>(() => {
    const kept = readSetting('density');
    return isDensity(kept) ? kept : 'standard';
  });
  const setDensity = useCallback((next: Density) => {
    writeSetting('density', next);
    setState(next);
  }, []);
  useEffect(() => {
    document.documentElement.dataset['density'] = density;
  }, [density]);
  const value = useMemo(() => ({ density, setDensity }), [density, setDensity]);
  return <DensityContext.Provider value={value}>{children}</DensityContext.Provider>;
}

/** The density with the means to change it. Throws outside `DensityProvider`. */
export function useDensity(): DensityValue {
  const value = useContext(DensityContext);
  if (value === null) throw new Error('DensityProvider is missing');
  return value;
}
