import assert from 'node:assert/strict';

/**
 * A Date whose present moment is `now()` (epoch milliseconds): `new Date()`, `Date()` and `Date.now()` read it, all else is the
 * real Date, instances included, so that `instanceof` and every library agree on what a date is.
 */
export function createDate(now: () => number): DateConstructor {
  return new Proxy(Date, {
    construct(target, args: unknown[], newTarget) {
      const made: unknown = Reflect.construct(
        target,
        args.length === 0 ? [now()] : args,
        newTarget,
      );
      assert(made instanceof Date, 'the real Date makes dates');
      return made;
    },
    apply: () => new Date(now()).toString(),
    get(target, property): unknown {
      return property === 'now' ? now : Reflect.get(target, property);
    },
  });
}
