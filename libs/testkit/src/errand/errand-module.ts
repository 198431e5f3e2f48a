import { asCaseModule, type AnyCaseModule } from '@huiying/executor';
import { errand, type ErrandRules } from './errand-type';

/** Rules with that many days to answer. */
export const errandRules = (days: number): ErrandRules => ({ 'answer.days': { value: days, basis: 'none', validFrom: '2020-01-01' } });

const isErrandRules = (data: unknown): data is ErrandRules => typeof data === 'object' && data !== null && 'answer.days' in data;

/** Errands as the executor serves them. */
export const errandModule: AnyCaseModule = asCaseModule({
  type: errand,
  views: [],
  readRules: (data) => (isErrandRules(data) ? { ok: true, rules: data } : { ok: false, problems: ['answer.days is missing'] }),
  isPinned: () => true,
  searchable: (state) => (state.question === null ? [] : [state.question.ref]),
});
