import type { LightThresholds } from '@huiying/engine';
import type { LightRules } from './rules';

/** From when on the clocks of a suggestion are shown as pressing (R: light.soonShare, light.urgentShare, light.urgentWorkingDays). */
export const lightThresholds = (rules: LightRules): LightThresholds => ({
  soonShare: rules['light.soonShare'].value, urgentShare: rules['light.urgentShare'].value, urgentWorkingDays: rules['light.urgentWorkingDays'].value,
});
