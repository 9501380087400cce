import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { dayNamedIn } from './promise-date.ts';

/** When somebody wants to be called, by their own clock. */
export type CallbackTime = {
  /** Null where no day is named: the first on which it can be. */
  readonly date: LocalDate | null;
  /** Minutes from midnight: not before. */
  readonly from: number;
  /** Minutes from midnight: too late for what they asked for. */
  readonly until: number;
};

const HOUR = 60;
const DAY = 24 * HOUR;
/** Whoever names an hour is called within so long of it. */
const PUNCTUAL = 30;
const NUMBERS = 'uma duas tres quatro cinco seis sete oito nove dez onze doze'.split(' ');

/** `depois das 18h30`, `as 3 da tarde`, `15h`: a number is an hour by what stands before or behind it. */
const HOURS = new RegExp(
  `(?:\\b(em|dentro de|daqui|daqui a|por|durante|ha) )?(?:\\b(depois|apos|a partir|passando) )?(?:\\b(as|das|pelas|umas|para as) )?\\b(\\d{1,2}|${NUMBERS.join('|')})(?: ?(h|hs|hr|hrs|horas?)(\\d{2})?\\b)?(?: e (meia|\\d{2})\\b)?(?: d[ae] (manha|tarde|noite))?(?= |$)`,
  'g',
);

/** Parts of a day, as `HOURS` leaves them. */
const PARTS: readonly (readonly [RegExp, number, number])[] = [
  [/\b(?:depois|apos) (?:do |o )?almoco\b/, 13 * HOUR, DAY],
  [/\b(?:ao |no )?meio dia e meia\b/, 12 * HOUR + 30, 13 * HOUR],
  [/\b(?:ao |no )?meio dia\b/, 12 * HOUR, 12 * HOUR + PUNCTUAL],
  [/\b(?:no |ao |pelo )?(?:fim|final) da manha\b/, 11 * HOUR, 12 * HOUR],
  [/\b(?:no |ao |pelo )?(?:fim|final) da tarde\b/, 16 * HOUR, 18 * HOUR],
  [/\b(?:(?:de|da|pela|na|na parte da|so de|so a) )manha(?: cedo)?\b/, 0, 12 * HOUR],
  [/\b(?:(?:de|da|pela|na|a|na parte da|so a|so de) )tarde\b/, 12 * HOUR, 18 * HOUR],
  [/\b(?:(?:de|da|pela|na|a|na parte da|so a|so de) )noite\b/, 18 * HOUR, DAY],
];

/** What says when without saying it to us, and numbers of telephones that may be another's. */
const UNREAD =
  /\b(?:antes|noitinha|tardinha|ate(?! (?:mais|logo|breve|ja))|entre|tarde|noite|manha|meia noite|almoco|depois|apos|a partir|quando|assim que|enquanto|outr[oa] (?:dia|hora|horario)|(?:qualquer|algum) dia|dia desses|tres|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|horario|horas?|h|hs|hrs|expediente|servico|folga|semanas?|mes|feriado|dias uteis|segundas|tercas|quartas|quintas|sextas|sabados|domingos|daqui|minutos?|min|fim|final|ano|janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|\d+|\d{1,2}h\d{0,2})\b/;

/** A whole week has no one day on which somebody waits for a call. */
const WEEK = /^(?!.*\b(?:segunda|terca|quarta|quinta|sexta|sabado|domingo)\b).*\bsemanas?\b/;

/**
 * When somebody who asks for a call wants it.
 *
 * @param words plain words
 * @param today the debtor's own day
 * @returns `soon` for no word of a time, `unclear` for one that a person must read: nobody is called against the hour that they named
 */
export function timeAskedIn(words: string, today: LocalDate): CallbackTime | 'soon' | 'unclear' {
  const found: Omit<CallbackTime, 'date'>[] = [];
  let isAmbiguous = false;
  const take = (from: number, until: number): string => {
    found.push({ from, until });
    return '#';
  };
  const withoutHours = words.replace(HOURS, (all: string, ...caught: readonly unknown[]) => {
    const [span, after, before, number = '', unit, written, spoken, part] = caught.map((one) =>
      typeof one === 'string' ? one : undefined,
    );
    const isHour = [before, unit, part].some((told) => told !== undefined) || spoken === 'meia';
    if (!isHour) return all;
    const hour = hourOf(number, unit, part);
    if (hour === null || span !== undefined) {
      isAmbiguous = true;
      return '#';
    }
    const minutes = spoken === 'meia' ? 30 : Number(written ?? spoken ?? 0);
    const from = hour * HOUR + minutes;
    const isSaidOnce = part !== undefined || hour >= 12;
    if (after !== undefined && !isSaidOnce) isAmbiguous = true;
    return take(from, after === undefined ? from + PUNCTUAL : DAY);
  });
  const rest = PARTS.reduce(
    (text, [pattern, from, until]) => text.replace(pattern, () => take(from, until)),
    withoutHours,
  );
  const day = dayNamedIn(rest, today);
  const isOneDay = day.answer === 'none' || (day.answer === 'day' && !WEEK.test(day.words));
  const unread = day.answer === 'day' ? rest.replace(day.words, '#') : rest;
  if (!isOneDay || isAmbiguous || found.length > 1 || UNREAD.test(unread)) return 'unclear';
  const date = day.answer === 'day' ? day.date : null;
  const [part] = found;
  if (date === null && part === undefined) return 'soon';
  return { date, from: part?.from ?? 0, until: part?.until ?? DAY };
}

/** 0 to 23, or null where it may be two hours, or none. `as 3` is of the afternoon: nobody is called at night. */
function hourOf(number: string, unit: string | undefined, part: string | undefined) {
  const told = /^\d/.test(number) ? Number(number) : NUMBERS.indexOf(number) + 1;
  if (told > 23) return null;
  switch (part) {
    case 'manha':
      return told < 12 ? told : null;
    case 'tarde':
    case 'noite':
      return told < 12 ? told + 12 : told === 12 && part === 'tarde' ? 12 : told > 12 ? told : null;
    default:
      if (told === 7 && unit === undefined) return null;
      return told > 0 && told < 7 ? told + 12 : told;
  }
}
