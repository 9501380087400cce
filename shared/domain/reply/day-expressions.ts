import {
  addDays,
  addMonths,
  existingDate,
  type LocalDate,
} from '#shared/domain/values/local-date.ts';
import { MONTH_NAMES } from '#shared/domain/values/month-names.ts';
import {
  businessDayOfMonth,
  dayAndMonth,
  dayOfMonth,
  firstOfMonth,
  nextWeekday,
  weekdayOfNextWeek,
} from './calendar-words.ts';

type Named = LocalDate | 'impossible' | 'vague';

/** One way of naming a day. What an expression takes, those after it do not see, so the longer come first. */
type DayExpression = {
  readonly pattern: RegExp;
  /** @param caught what the pattern's groups caught, empty where they caught nothing */
  readonly day: (today: LocalDate, caught: readonly string[]) => Named;
};

const WEEKDAYS = ['segunda', 'terca', 'quarta', 'quinta', 'sexta', 'sabado', 'domingo'];
const WEEKDAY = `(${WEEKDAYS.join('|')})(?: feira)?(?! (?:parcela|via|vez|chance|pessoa|divida|opcao))`;
const NUMBERS = 'um dois tres quatro cinco seis sete oito nove dez'.split(' ');
const DAYS_AHEAD_MAX = 400;

/** `depois do dia 5` is the day after it, `antes do dia 5` the day before. */
const MARGIN = '(depois d[eoa] |apos (?:o |a )?|passando (?:o |a )?|antes d[eoa] )?';
const moved = (date: Named, margin: string): Named => {
  if (date === 'impossible' || date === 'vague' || margin === '') return date;
  return addDays(date, margin.startsWith('antes') ? -1 : 1);
};

const numberOf = (text: string): number =>
  /^\d+$/.test(text)
    ? Number(text)
    : NUMBERS.indexOf(text) + 1 || (text === 'uma' ? 1 : text === 'duas' ? 2 : 15);
const weekdayOf = (text: string): number => WEEKDAYS.indexOf(text) + 1;
const all = (source: string): RegExp => new RegExp(`\\b${source}\\b`, 'g');

export const DAY_EXPRESSIONS: readonly DayExpression[] = [
  {
    pattern: all(`${MARGIN}(?:dia )?(\\d{1,2})/(\\d{1,2})(?:/(\\d{2,4}))?`),
    day: (today, [margin = '', day, month, year = '']) =>
      moved(
        year === ''
          ? dayAndMonth(today, Number(day), Number(month))
          : (existingDate(Number(year.padStart(4, '20')), Number(month), Number(day)) ??
              'impossible'),
        margin,
      ),
  },
  {
    pattern: all(`${MARGIN}(?:dia )?(\\d{1,2}|primeiro) de (${MONTH_NAMES.join('|')})`),
    day: (today, [margin = '', day = '', month = '']) =>
      moved(
        dayAndMonth(today, day === 'primeiro' ? 1 : Number(day), MONTH_NAMES.indexOf(month) + 1),
        margin,
      ),
  },
  {
    // `dia 05 do 02`: the month by its number.
    pattern: all(
      `${MARGIN}dia (\\d{1,2}) (?:d[eo] (?:mes (?:de )?)?|mes )(\\d{1,2})(?: de (\\d{4})|/(\\d{2,4}))?(?!\\d| (?:dias?|horas?|h|reais)\\b)`,
    ),
    day: (today, [margin = '', day, month, spoken = '', written = '']) => {
      const year = (spoken || written).padStart(4, '20');
      return moved(
        spoken === '' && written === ''
          ? dayAndMonth(today, Number(day), Number(month))
          : (existingDate(Number(year), Number(month), Number(day)) ?? 'impossible'),
        margin,
      );
    },
  },
  {
    pattern: all(`${MARGIN}dia (\\d{1,3}) (?:do (?:mes que vem|proximo mes|outro mes)|do proximo)`),
    day: (today, [margin = '', day]) => {
      const month = addMonths(firstOfMonth(today), 1);
      const [year, monthNumber] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
      return moved(existingDate(year, monthNumber, Number(day)) ?? 'impossible', margin);
    },
  },
  {
    pattern: all(`${MARGIN}dia (\\d{1,3}) (?:desse|deste|do|agora desse) mes(?! que)`),
    day: (today, [margin = '', day]) =>
      moved(
        existingDate(Number(today.slice(0, 4)), Number(today.slice(5, 7)), Number(day)) ??
          'impossible',
        margin,
      ),
  },
  {
    pattern: all('dia \\d{1,2} (?:e|ou) (?:dia )?\\d{1,2}(?![\\d/]| (?:horas?|h|reais|conto)\\b)'),
    day: () => 'vague',
  },
  {
    pattern: all(`${MARGIN}(?:no |ate o |ate |la pelo )?(?:quinto|5o?) dia util`),
    day: (today, [margin = '']) => moved(businessDayOfMonth(today, 5), margin),
  },
  {
    pattern: all(`${MARGIN}(?:o )?dia (\\d{1,4}|primeiro)`),
    day: (today, [margin = '', day = '']) =>
      moved(dayOfMonth(today, day === 'primeiro' ? 1 : Number(day)), margin),
  },
  {
    pattern: all(
      `(?:(?:proxima|a outra|na outra|outra) ${WEEKDAY}|${WEEKDAY} (?:da semana que vem|da proxima semana|da outra semana|da outra|que vem|sem ser (?:a |n)?(?:essa|esta|agora|dessa|desta)(?: semana)?(?: (?:agora|a outra))?))`,
    ),
    day: (today, [before = '', after = '']) => weekdayOfNextWeek(today, weekdayOf(before || after)),
  },
  { pattern: all('depois de amanha'), day: (today) => addDays(today, 2) },
  // Of a movable feast nobody knows whether they mean its day or the weekend.
  { pattern: all('sexta (?:feira )?santa'), day: () => 'vague' },
  { pattern: all('(?:fim|final) de semana'), day: (today) => sundayFrom(today) },
  { pattern: all('(?:fim|final) da semana que vem'), day: (today) => weekdayOfNextWeek(today, 5) },
  {
    pattern: all(
      '(?:(?:fim|final) da (?:semana|proxima semana)|essa semana|esta semana|ainda essa semana|ainda nessa semana|nessa semana)',
    ),
    day: (today) =>
      nextWeekday(today, 5) > sundayFrom(today) ? sundayFrom(today) : nextWeekday(today, 5),
  },
  {
    pattern: all('(?:semana que vem|proxima semana|na outra semana)'),
    day: (today) => weekdayOfNextWeek(today, 5),
  },
  {
    pattern: all('(?:fim|final|ultimo dia) (?:do|desse|deste) mes(?! que)'),
    day: (today) => addDays(addMonths(firstOfMonth(today), 1), -1),
  },
  {
    pattern: all(
      '(?:daqui|dentro de|em|com mais) (?:a |uns |mais )?(\\d{1,3}|um|dois|tres|quatro|cinco|seis|sete|oito|nove|dez|quinze) dias?(?! uteis)',
    ),
    day: (today, [days = '']) => {
      const ahead = numberOf(days);
      return ahead > DAYS_AHEAD_MAX ? 'vague' : addDays(today, ahead);
    },
  },
  {
    pattern: all('daqui (?:a )?(uma|duas|1|2) semanas?'),
    day: (today, [weeks = '']) => addDays(today, 7 * numberOf(weeks)),
  },
  {
    pattern: all(`${MARGIN}${WEEKDAY}`),
    day: (today, [margin = '', day = '']) => moved(nextWeekday(today, weekdayOf(day)), margin),
  },
  {
    // `na 2a`: a day of the week by its number alone; `na 2a via` names no day.
    pattern: all('(?:na |ate (?:a )?)([2-6])a(?= [.?]| dia| sem falta|$)'),
    day: (today, [number]) => nextWeekday(today, Number(number) - 1),
  },
  { pattern: all('amanha'), day: (today) => addDays(today, 1) },
  { pattern: all('(?:hoje|agora mesmo|ainda hoje)'), day: (today) => today },
  {
    pattern: all(
      '(?:mes que vem|proximo mes|outro mes|comeco do mes|inicio do mes|ano que vem|meio do mes|final do ano|fim do ano|natal|carnaval|pascoa|decimo terceiro|13o)',
    ),
    day: () => 'vague',
  },
];

/** The Sunday that ends this week: today, on a Sunday. */
const sundayFrom = (today: LocalDate): LocalDate => nextWeekday(addDays(today, -1), 7);
