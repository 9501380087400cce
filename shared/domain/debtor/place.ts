import * as z from 'zod';
import { Uf, zoneOfUf } from '#shared/domain/values/uf.ts';
import { Zone } from '#shared/domain/values/zone.ts';

/** What a state is told by: its own name, a CEP, or no more than the area code of a phone, with which people move. */
const PlaceBasis = z.enum(['uf', 'cep', 'ddd']);

/** Where somebody lives by one word of one source. */
export const ToldPlace = z.object({
  by: PlaceBasis,
  uf: Uf,
  /** There for a city whose clock is not its state's. */
  zone: Zone.optional(),
});
export type ToldPlace = z.infer<typeof ToldPlace>;

/** The same with who said so; of the newest word the last. */
export const KnownPlace = z.object({ ...ToldPlace.shape, source: z.string().max(60) });
export type KnownPlace = z.infer<typeof KnownPlace>;

/** A state and the clock there: what the hours of contacts go by. */
export type Place = { readonly uf: Uf | null; readonly zone: Zone };

type Placed = Place & { readonly places?: readonly KnownPlace[] | undefined };

/**
 * What is known once a source has told something. Its new word replaces its own old one and any guess by an area code; what
 * other sources said of a state or a CEP stays. A guess counts only while nobody has said anything.
 */
export function placesAfter(
  known: readonly KnownPlace[],
  told: readonly ToldPlace[],
  source: string,
): readonly KnownPlace[] {
  const said = distinct(told.filter(isWord)).map((place) => ({ ...place, source }));
  const [guess] = told;
  if (said.length === 0) return known.length > 0 || !guess ? known : [{ ...guess, source }];
  const after = [...known.filter((place) => isWord(place) && place.source !== source), ...said];
  return isSameSet(known, after) ? known : after;
}

/** Where somebody lives by all that is known: a named state before a CEP, a CEP before an area code, the newest of each. */
export function placeOf(known: readonly KnownPlace[]): { uf: Uf; zone: Zone } | null {
  for (const by of PlaceBasis.options) {
    const best = known.findLast((place) => place.by === by);
    if (best) return { uf: best.uf, zone: clockOf(best) };
  }
  return null;
}

/**
 * All places whose hours hold for somebody: where they live and, while sources or the columns of a row contradict each
 * other, every other place that was named, so that nobody is disturbed wherever they turn out to live.
 */
export function placesToHeed({ uf, zone, places = [] }: Placed): readonly Place[] {
  const others = places.filter(isWord).map((place) => ({ uf: place.uf, zone: clockOf(place) }));
  return distinct<Place>([{ uf, zone }, ...others]);
}

type PlaceOfAll = Place & { readonly places?: KnownPlace[] };

/**
 * Where one person lives by all their registrations. Places that differ are no known place, and São Paulo's clock is then
 * theirs; each is heeded beside, even one that only an area code tells, as it is while its registration stands alone.
 */
export function placeOfAll(registrations: readonly [Placed, ...Placed[]]): PlaceOfAll {
  const [{ uf, zone }, ...others] = registrations;
  const told = registrations.flatMap(({ places = [] }) => places);
  if (others.every((other) => other.uf === uf && other.zone === zone))
    return { uf, zone, ...(told.length > 0 && { places: told }) };
  const theirs = registrations.flatMap((one) =>
    one.uf ? [{ by: 'uf' as const, uf: one.uf, zone: one.zone, source: 'joined' }] : [],
  );
  return { uf: null, zone: CLOCK_OF_NOBODY, places: [...told, ...theirs] };
}

const CLOCK_OF_NOBODY: Zone = 'America/Sao_Paulo';

const clockOf = ({ uf, zone }: ToldPlace): Zone => zone ?? zoneOfUf(uf);

const isWord = ({ by }: ToldPlace): boolean => by !== 'ddd';

/** Each once. */
const distinct = <T extends object>(places: readonly T[]): readonly T[] => [
  ...new Map(places.map((place) => [keyOf(place), place])).values(),
];

const isSameSet = (a: readonly KnownPlace[], b: readonly KnownPlace[]): boolean =>
  keyOf(a.map(keyOf).toSorted()) === keyOf(b.map(keyOf).toSorted());

const keyOf = (place: object): string =>
  JSON.stringify(Object.entries(place).toSorted(([a], [b]) => (a < b ? -1 : 1)));
