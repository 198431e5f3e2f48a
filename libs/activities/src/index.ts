export { caseActivities, type CaseActivitiesOptions, type OrderFailure } from './case-activities';
export { failureKind, type FailureKind } from './failure-code';
export type { OrderTaker } from './order-taker';
export { caseModules, requireSoundTables } from '@huiying/executor';
export { orderDesk } from './order-desk';
export { importActivities, type ImportActivitiesOptions, type ImportFailure } from './import-activities';
