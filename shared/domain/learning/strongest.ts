/** The places of the numbers that lie furthest from zero, the furthest first. */
export function strongestOf(values: Float64Array, count: number): readonly number[] {
  const places: number[] = [];
  for (let place = 0; place < values.length; place++) {
    const size = Math.abs(values[place] ?? 0);
    let at = places.length;
    while (at > 0 && Math.abs(values[places[at - 1] ?? 0] ?? 0) < size) at -= 1;
    if (at >= count) continue;
    places.splice(at, 0, place);
    if (places.length > count) places.pop();
  }
  return places;
}
