import { localDate, type LocalDate } from '#shared/domain/values/local-date.ts';
import { Uf } from '#shared/domain/values/uf.ts';
import { type HolidayPlace, LocalHolidays } from './local-holidays.ts';

type StateHoliday = { readonly monthDay: string; readonly name: string; readonly source: string };

/** How far ahead days are written down; whoever changes one publishes the list anew anyway. */
const YEARS = 10;

/**
 * The day that a state itself keeps (Lei 9.093/1995 art. 1º II), with the law that says so, as read in November 2026; of those of AL, AM,
 * AP, BA, RR, SE and TO we read compilations that name the law, not the law itself. States whose law we did not find are not here, nor
 * are days that a law moves about the week, that follow Easter (ES), that are national (MG) or that only public offices keep (GO, PR).
 */
const STATE_HOLIDAYS: Readonly<Partial<Record<Uf, StateHoliday>>> = {
  AC: { monthDay: '06-15', name: 'Aniversário do Acre', source: 'Lei AC 14/1964' },
  AL: { monthDay: '06-24', name: 'São João', source: 'Lei AL 5.508/1993' },
  AM: { monthDay: '09-05', name: 'Elevação a província', source: 'Lei AM 25/1977' },
  AP: { monthDay: '09-13', name: 'Criação do território', source: 'Constituição AP art. 335' },
  BA: { monthDay: '07-02', name: 'Independência da Bahia', source: 'Constituição BA art. 6º' },
  CE: {
    monthDay: '03-25',
    name: 'Data magna do Ceará',
    source: 'Emenda à Constituição CE de 1º/12/2011 (DOE de 6/12/2011)',
  },
  DF: { monthDay: '11-30', name: 'Dia do Evangélico', source: 'Lei DF 963/1995' },
  MA: { monthDay: '07-28', name: 'Adesão à Independência', source: 'Lei MA 2.457/1964' },
  MS: { monthDay: '10-11', name: 'Criação do Estado', source: 'Lei MS 10/1979' },
  PA: { monthDay: '08-15', name: 'Adesão à Independência', source: 'Lei PA 5.999/1996' },
  PB: { monthDay: '08-05', name: 'Fundação da Paraíba', source: 'Lei PB 10.601/2015' },
  PE: { monthDay: '03-06', name: 'Data magna de Pernambuco', source: 'Lei PE 16.059/2017' },
  PI: { monthDay: '10-19', name: 'Dia do Piauí', source: 'Lei PI 176/1937' },
  RJ: { monthDay: '04-23', name: 'São Jorge', source: 'Lei RJ 5.198/2008' },
  RN: { monthDay: '10-03', name: 'Mártires de Cunhaú e Uruaçu', source: 'Lei RN 8.913/2006' },
  RO: { monthDay: '01-04', name: 'Instalação do Estado', source: 'Lei RO 2.291/2010' },
  RR: {
    monthDay: '10-05',
    name: 'Criação do Estado',
    source: 'Constituição RR: 5 de outubro, criação do Estado',
  },
  RS: {
    monthDay: '09-20',
    name: 'Revolução Farroupilha',
    source: 'Constituição RS: 20 de setembro, data magna, é feriado no Estado',
  },
  SE: {
    monthDay: '07-08',
    name: 'Emancipação política de Sergipe',
    source: 'Constituição SE: 8 de julho, emancipação política',
  },
  SP: { monthDay: '07-09', name: 'Revolução de 1932', source: 'Lei SP 9.497/1997' },
  TO: { monthDay: '10-05', name: 'Criação do Estado', source: 'Lei TO 98/1989' },
};

/** The states whose own day is known here. */
export const STATES_WITH_HOLIDAYS: readonly Uf[] = Uf.options.filter(
  (uf) => STATE_HOLIDAYS[uf] !== undefined,
);

const BINDING_YEARS = { first: 2024, count: 40 } as const;
const datesOf = (monthDay: string, first: number, count: number): readonly LocalDate[] =>
  Array.from({ length: count }, (_, year) => localDate(`${first + year}-${monthDay}`));
const OWN_DAYS: ReadonlyMap<string, readonly LocalDate[]> = new Map(
  Object.entries(STATE_HOLIDAYS).map(([uf, { monthDay }]) => [
    uf,
    datesOf(monthDay, BINDING_YEARS.first, BINDING_YEARS.count),
  ]),
);

/** The own days of a state that bind where no admin has loaded its list; none of a city, nor of a state whose law was not found. */
export const ownDaysOf = (place: HolidayPlace): readonly LocalDate[] => OWN_DAYS.get(place) ?? [];

/** The list of a state as an admin would publish it, for ten years from the one of this day; null where none is known. */
export function stateHolidays(uf: Uf, today: LocalDate): LocalHolidays | null {
  const known = STATE_HOLIDAYS[uf];
  if (known === undefined) return null;
  const { monthDay, name, source } = known;
  const first = Number(today.slice(0, 4));
  const days = datesOf(monthDay, first, YEARS).map((date) => ({ date, name, source }));
  return LocalHolidays.parse({ name: `Feriado estadual: ${uf}`, days });
}
