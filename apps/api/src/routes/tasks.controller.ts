import { Controller, Inject } from '@nestjs/common';
import type { z } from 'zod';
import { tasksAnswer, tasksQuery } from '@huiying/contracts/schemas';
import { ApiParts } from '../app/parts';
import { Input, route, Route, type InputOf } from '../http/route';
import { read } from '../reading/reading';
import { tasksPage } from '../reading/tasks-page';

const TASKS = route({ id: 'listTasks', method: 'get', path: 'api/v1/tasks', permission: 'cases.read', tag: 'tasks', summary: 'What waits for the signed-in person, the most pressing first', query: tasksQuery, answer: { status: 200, schema: tasksAnswer } });

/** 待办: what the states of the cases expect of the reader. Nobody ticks a task off; it goes when its command is given. */
@Controller()
export class TasksController {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  @Route(TASKS)
  list(@Input() { query, ...who }: InputOf<typeof TASKS>): Promise<z.input<typeof tasksAnswer>> {
    return read(this.parts, who, (reading) => tasksPage(reading, query));
  }
}
