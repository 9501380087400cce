import db, { type Item, type Path, type UpdateSection } from 'dynalite/db/index.js';

/**
 * The parts of an update expression in an order and a form in which dynalite does them right: every part sees the
 * item as it was. It takes members out of a list one by one, so the last ones must go first; and it lets a copied
 * attribute be the very same object as its origin, so a copy must be one.
 */
export function settledSections(sections: readonly UpdateSection[], item: Item): UpdateSection[] {
  const removals = sections.filter(({ type }) => type === 'remove');
  const others = sections.filter(({ type }) => type !== 'remove');
  return [
    ...others.map((section) => ({ ...section, val: copied(section.val, item) })),
    ...removals.toSorted((one, other) => fromTheEnd(one.path, other.path)),
  ];
}

function copied(value: UpdateSection['val'], item: Item): UpdateSection['val'] {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return structuredClone(db.mapPath(value, item)) ?? value;
  if (value.type === 'function' && value.name === 'if_not_exists') {
    const [path] = value.args;
    const kept = Array.isArray(path) ? db.mapPath(path, item) : undefined;
    return structuredClone(kept) ?? value;
  }
  return value.type === undefined ? structuredClone(value) : value;
}

function fromTheEnd(one: Path, other: Path): number {
  const at = one.findIndex((step, i) => step !== other[i]);
  const [step, otherStep] = [one[at], other[at]];
  return typeof step === 'number' && typeof otherStep === 'number' ? otherStep - step : 0;
}
