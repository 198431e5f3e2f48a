import { commandControllers } from '../commands/command-controller';
import { HandOverTogetherController } from '../commands/hand-over-together.controller';
import type { ControllerClass } from '../http/route-list';
import { FilesController } from '../files/files.controller';
import { importControllers } from '../imports';
import { AccountsController } from './accounts.controller';
import { AuthController } from './auth.controller';
import { CalendarController } from './calendar.controller';
import { ClockController } from './clock.controller';
import { DeadlinesController } from './deadlines.controller';
import { DirectoryController } from './directory.controller';
import { FirstStartController } from './first-start.controller';
import { HealthController } from './health.controller';
import { OperationsController } from './operations.controller';
import { RulesController } from './rules.controller';
import { SuggestionsController } from './suggestions.controller';
import { TasksController } from './tasks.controller';
import { TokensController } from './tokens.controller';

/** Everything that answers over HTTP. */
export const controllers: readonly ControllerClass[] = [
  AuthController, FirstStartController, AccountsController, TokensController, TasksController, SuggestionsController, ...commandControllers(), HandOverTogetherController, DeadlinesController, DirectoryController, OperationsController, ClockController, CalendarController, RulesController, ...importControllers, FilesController, HealthController,
];
