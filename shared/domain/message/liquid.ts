import { Liquid } from 'liquidjs';
import { FIRST_LANGUAGE, type Language } from '#shared/domain/values/language.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { WRITING } from './writing.ts';

const PARSE_CHARACTERS_MAX = 40_000;
const MEMORY_MAX = 200_000;

/** What a template may do. No file is read, no clock asked, no escape turned off. */
const TAGS = new Set(['if', 'unless', 'case', 'for', 'assign', 'comment']);
const FILTERS = new Set(
  'size first last join truncate truncatewords upcase downcase capitalize plus minus default'.split(
    ' ',
  ),
);

/** The engines of each language, which write money and dates its way. */
export const LIQUID: Readonly<Record<Language, { readonly text: Liquid; readonly html: Liquid }>> =
  {
    'pt-BR': enginesOf('pt-BR'),
    en: enginesOf('en'),
  };

/** Plain text in Portuguese, for what is read but not written. */
export const textLiquid = LIQUID[FIRST_LANGUAGE].text;

function enginesOf(language: Language) {
  return {
    /** Values appear as they are. */
    text: engine(language, {}),
    /** Every value is escaped, so that a name or description can never become markup. */
    html: engine(language, { outputEscape: 'escape' }),
  };
}

function engine(language: Language, options: { outputEscape?: 'escape' }): Liquid {
  const liquid = new Liquid({
    ...options,
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    templates: {},
    cache: false,
    parseLimit: PARSE_CHARACTERS_MAX,
    memoryLimit: MEMORY_MAX,
  });
  for (const tag of Object.keys(liquid.tags)) if (!TAGS.has(tag)) delete liquid.tags[tag];
  for (const filter of Object.keys(liquid.filters)) {
    if (!FILTERS.has(filter)) liquid.unregisterFilter(filter);
  }
  const { money, date, dayMonth } = WRITING[language];
  liquid.registerFilter('reais', (amount: unknown) => money(Centavos.parse(amount)));
  liquid.registerFilter('data', (day: unknown) => date(LocalDate.parse(day)));
  liquid.registerFilter('dia_mes', (day: unknown) => dayMonth(LocalDate.parse(day)));
  return liquid;
}
