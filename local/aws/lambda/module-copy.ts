/** A module (or global object) with some members of ours over the real ones; the real one stays as it is. */
export function copyWith(real: object, members: Readonly<Record<string, unknown>>): object {
  const descriptors = Object.entries(members).map(([name, value]) => [
    name,
    { value, enumerable: true, writable: true, configurable: true },
  ]);
  return Object.create(real, Object.fromEntries(descriptors));
}
