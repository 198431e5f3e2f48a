import { addDays, daysBetween, momentOf, remainingOf, type Json } from '@huiying/engine';
import { lightThresholds } from '../../light-thresholds';
import type { DeadlineKind, SuggestionRules } from '../../rules';
import { system } from '../../testing';
import { handedOver, one, type Flips } from './flip';

/** The light of one clock of a suggestion that is handed over, on each morning of its period. */
const lightsOf = (kind: DeadlineKind) => (rules: SuggestionRules): Json => {
  const life = handedOver(rules);
  const { startedOn, lastDay, status } = Object.values(life.state.deadlines).find((d) => d.kind === kind)!;
  const { calendar } = life.context(system());
  return Array.from({ length: daysBetween(startedOn, lastDay) + 1 }, (_, n) => {
    const today = addDays(startedOn, n);
    return remainingOf({ startedOn, lastDay, status }, lightThresholds(rules), { now: momentOf(today, 9), today, calendar }).light;
  });
};

/** 红绿灯. Of three months the last tenth is longer than three working days, of a week and less it is not. */
export const lightFlips: Flips = {
  'light.soonShare': one(0.4, lightsOf('replyDeputy')),
  'light.urgentShare': one(0.2, lightsOf('replyDeputy')),
  'light.urgentWorkingDays': one(1, lightsOf('signFor')),
};
