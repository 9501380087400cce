/** A module (or global object) with some members of ours over the real ones; the real one stays as it is. */
export function copyWith(real: object, members: Readonly<Record<string, unknown>>): object {
  const copy = { ...members };
  Object.setPrototypeOf(copy, real);
  return copy;
}
