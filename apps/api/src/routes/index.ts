import { commandControllers } from '../commands/command-controller';
import type { ControllerClass } from '../http/route-list';
import { importControllers } from '../imports';
import { AuthController } from './auth.controller';
import { ClockController } from './clock.controller';
import { DeadlinesController } from './deadlines.controller';
import { DirectoryController } from './directory.controller';
import { HealthController } from './health.controller';
import { OperationsController } from './operations.controller';
import { SuggestionsController } from './suggestions.controller';
import { TasksController } from './tasks.controller';
import { TokensController } from './tokens.controller';

/** Everything that answers over HTTP. */
export const controllers: readonly ControllerClass[] = [
  AuthController, TokensController, TasksController, SuggestionsController, ...commandControllers(), DeadlinesController, DirectoryController, OperationsController, ClockController, ...importControllers, HealthController,
];
