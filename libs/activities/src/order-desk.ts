import { Executor, OrderDesk, type AnyCaseModule } from '@huiying/executor';
import type { OrderTaker } from './order-taker';

type DataSource = ConstructorParameters<typeof Executor>[0];

/** The executor's desk for the orders of the cases' runs, on a worker's own connections. */
export const orderDesk = (dataSource: DataSource, modules: readonly AnyCaseModule[]): OrderTaker => new OrderDesk(new Executor(dataSource, modules));
