/** How much room text and controls get: `elder` is the large-type edition (长辈版). */
export type Density = 'standard' | 'compact' | 'elder';
/** In the order of the switch. */
export const DENSITIES: readonly Density[] = ['standard', 'compact', 'elder'];

/** Also guards against what an older version of the console left in the browser. */
export const isDensity = (value: unknown): value is Density => DENSITIES.some((density) => density === value);
