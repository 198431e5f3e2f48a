export { loadDemoCounty, DEMO_NOW, type DemoOptions, type DemoResult } from './demo/load-demo-county';
export { demoRoleAccounts, type DemoRoleAccount } from './demo/demo-accounts';
export { DEMO_PASSWORD, hasDemoAccounts } from './county/accounts';
export { wanghai } from './county/wanghai';
export { qingyu } from './county/qingyu';
export type { CastMember, CongressPlan } from './county/plan';
export { LifeDriver, type OrderTaker } from './driver/life-driver';
export { moveClock, clockMoment } from './driver/move-clock';
export { seededRandom, shuffled, type Random } from './random';
