import type Database from 'better-sqlite3';

/** Runs a piece of work and turns a failure of the file into a `StorageFailure`. */
export type Guard = <Value>(work: () => Value) => Value;

/**
 * The driver as drizzle gets it: the same object, whose statements and scripts run guarded.
 * drizzle calls the driver by itself, so guarding our own calls would not be enough.
 */
export const guardedClient = (client: Database.Database, guard: Guard): Database.Database => guarded(client, guard);

function guarded<Target extends object>(target: Target, guard: Guard): Target {
  return new Proxy(target, {
    get: (_, name) => {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...values: unknown[]): unknown => {
        const answer: unknown = guard(() => Reflect.apply(member, target, values));
        return isObject(answer) && (answer === target || name === 'prepare') ? guarded(answer, guard) : answer;
      };
    },
  });
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
