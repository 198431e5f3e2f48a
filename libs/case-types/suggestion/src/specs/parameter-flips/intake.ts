import type { AdmissionGround, AdmissionOutcome, SuggestionSource } from '../../rules';
import { deputies, Life, people, SESSION, text } from '../../testing';
import { brought, closable, code, handedOver, inReview, one, reason, type Flips } from './flip';
import { without } from './leaf';

const isOfSession = (source: SuggestionSource): boolean => source === 'session' || source === 'motionConverted';

/** Flips of 提出、审查、登记. */
export const intakeFlips: Flips = {
  sources: ({ path, value }, all) => {
    const source = value as SuggestionSource;
    return {
      to: without(all, path),
      outcome: (r) => code(new Life(r), people.registrar, 'open', { source, title: text('t'), text: text('x'), ...(isOfSession(source) ? { session: SESSION } : {}) }, { entry: 'paper', onBehalfOf: deputies.lead }),
    };
  },
  'session.cutOff': one(null, (r) => code(new Life(r), people.lead, 'open', { source: 'session', session: SESSION, title: text('t'), text: text('x') })),
  fourEyes: ({ path, value }, all) => ({
    to: without(all, path),
    outcome: (r) => {
      if (value === 'terminate') return brought(handedOver(r), people.registrar, 'terminate', { why: 'wronglyEntered' }, { reason });
      const life = closable(r);
      life.must(people.registrar, 'close', {});
      return brought(life, people.registrar, 'reopen', {}, { reason });
    },
  }),
  'admission.grounds': ({ path, value }, all) => ({
    to: without(all, path), outcome: (r) => code(inReview(r), people.registrar, 'refuseAdmission', { ground: value as AdmissionGround, outcome: 'letter' }, { reason }),
  }),
  'admission.outcomes': ({ path, value }, all) => ({
    to: without(all, path), outcome: (r) => code(inReview(r), people.registrar, 'refuseAdmission', { ground: 'privateMatter', outcome: value as AdmissionOutcome }, { reason }),
  }),
};
