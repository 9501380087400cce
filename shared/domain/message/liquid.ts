import { Liquid } from 'liquidjs';
import { formatDate, LocalDate } from '#shared/domain/values/local-date.ts';
import { Centavos, formatReais } from '#shared/domain/values/money.ts';

const PARSE_CHARACTERS_MAX = 40_000;
const MEMORY_MAX = 200_000;

/** What a template may do. No file is read, no clock asked, no escape turned off. */
const TAGS = new Set(['if', 'unless', 'case', 'for', 'assign', 'comment']);
const FILTERS = new Set(
  'size first last join truncate truncatewords upcase downcase capitalize plus minus default'.split(
    ' ',
  ),
);

/** Plain text: values appear as they are. */
export const textLiquid = engine({});

/** HTML: every value is escaped, so that a name or description can never become markup. */
export const htmlLiquid = engine({ outputEscape: 'escape' });

function engine(options: { outputEscape?: 'escape' }): Liquid {
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
  liquid.registerFilter('reais', (amount: unknown) => formatReais(Centavos.parse(amount)));
  liquid.registerFilter('data', (date: unknown) => formatDate(LocalDate.parse(date)));
  liquid.registerFilter('dia_mes', (date: unknown) =>
    formatDate(LocalDate.parse(date)).slice(0, 5),
  );
  return liquid;
}
