/** How much room text and controls get: `elder` is the large-type edition (长辈版). */
export type Density = 'standard' | 'compact' | 'elder';
export const DENSITIES: readonly Density[] = ['standard', 'compact', 'elder'];

export const isDensity = (value: unknown): value is Density => DENSITIES.some((density) => density === value);
