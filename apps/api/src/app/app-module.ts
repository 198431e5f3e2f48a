import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { controllers } from '../routes';
import { ProblemFilter } from '../http/problem-filter';
import { RouteGate } from '../http/route-gate';
import { ApiParts } from './parts';

/** Every controller behind one gate and one filter: no route is open without a permission, no problem leaves untranslated. */
@Module({})
export class AppModule {
  static of(parts: ApiParts): DynamicModule {
    return {
      module: AppModule,
      controllers: [...controllers],
      providers: [{ provide: ApiParts, useValue: parts }, { provide: APP_GUARD, useClass: RouteGate }, { provide: APP_FILTER, useClass: ProblemFilter }],
    };
  }
}
