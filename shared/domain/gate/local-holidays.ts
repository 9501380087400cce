import * as z from 'zod';
import { cityKey, type CityOfUf } from '#shared/domain/values/city-key.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Uf } from '#shared/domain/values/uf.ts';

/** Some twenty a year, for fifty years. */
const DAYS_MAX = 1_000;

const PLACE = /^([A-Z]{2})(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)?$/;

/** A state by its UF, `SP`, or one of its cities after a dot, without accents: `SP.sao-jose-dos-campos`. */
export const HolidayPlace = z
  .string()
  .max(80)
  .refine(
    (text) => Uf.safeParse(PLACE.exec(text)?.[1]).success,
    'não é um lugar; use a UF, como SP, ou a UF e a cidade sem acentos, como SP.sao-paulo',
  )
  .brand<'HolidayPlace'>();
export type HolidayPlace = z.infer<typeof HolidayPlace>;

/** The holidays of one state or city, day by day, each with the law that makes it one. National ones are computed. */
export const LocalHolidays = z
  .object({
    name: z.string().min(2).max(80),
    days: z
      .array(
        z.object({
          date: LocalDate,
          name: z.string().min(2).max(80),
          source: z.string().min(3).max(200),
        }),
      )
      .max(DAYS_MAX),
  })
  .superRefine(({ days }, context) => {
    const seen = new Set<LocalDate>();
    for (const [index, { date }] of days.entries()) {
      if (seen.has(date)) {
        context.addIssue({
          code: 'custom',
          path: ['days', index, 'date'],
          message: `${date} aparece duas vezes; deixe um dia por linha`,
        });
      }
      seen.add(date);
    }
  });
export type LocalHolidays = z.infer<typeof LocalHolidays>;

/** The lists that bind somebody: of their state or states, and of their city or cities where an address is known. */
export function placesOf(
  states: readonly { readonly uf: Uf | null }[],
  addresses: readonly CityOfUf[],
): readonly HolidayPlace[] {
  const ufs = new Set(states.flatMap(({ uf }) => uf ?? []));
  const places = [...ufs, ...new Set(addresses.map(cityKey))];
  return places.flatMap((place) => HolidayPlace.safeParse(place).data ?? []);
}
