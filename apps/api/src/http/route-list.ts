import 'reflect-metadata';
import { ROUTE_METADATA, type RouteSpec } from './route';

/** A controller's class, however it was made. */
export type ControllerClass = new (...args: never[]) => object;

const METHOD_METADATA = 'method';

function handlersOf(controller: ControllerClass): readonly { name: string; handler: object }[] {
  const prototype: Record<string, unknown> = controller.prototype;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    return name !== 'constructor' && typeof handler === 'function' && Reflect.hasMetadata(METHOD_METADATA, handler) ? [{ name, handler }] : [];
  });
}

/** Throws where a handler is reachable by HTTP but says nothing about who may use it. */
export function everyRouteHasASpec(controllers: readonly ControllerClass[]): void {
  for (const controller of controllers) {
    for (const { name, handler } of handlersOf(controller)) {
      if (!Reflect.hasMetadata(ROUTE_METADATA, handler)) throw new Error(`${controller.name}.${name} names no permission`);
    }
  }
}

/** The specs of all routes. */
export const routesOf = (controllers: readonly ControllerClass[]): readonly RouteSpec[] =>
  controllers.flatMap((controller) => handlersOf(controller).map(({ handler }) => Reflect.getMetadata(ROUTE_METADATA, handler) as RouteSpec));
