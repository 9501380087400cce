/**
 * A Date whose present moment is `now()` (epoch milliseconds): `new Date()`, `Date()` and `Date.now()` read it, all else is the
 * real Date, instances included, so that `instanceof` and every library agree on what a date is.
 */
export function createDate(now: () => number): DateConstructor {
  return new Proxy(Date, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as Date,
    apply: () => new Date(now()).toString(),
    get: (target, property, receiver) =>
      property === 'now' ? now : Reflect.get(target, property, receiver),
  });
}
