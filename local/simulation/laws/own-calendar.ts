import type { ReplyPhrase } from '#shared/testing/reply-phrases.ts';
import { daysFrom } from './bank-days.ts';

type Intent = ReplyPhrase['intent'];

/** A day with its month. */
const MONTH =
  /\d\s*[/.]\s*\d|\d-\d\d\b|\d do \d|\d de \d|\d do m[êe]s \d|de (?:janeiro|fevereiro|março|abril|maio)/i;
const YEAR = /\b20\d\d\b/;
const OF_THIS_MONTH = /\bdia (\d{1,2}) (?:desse|deste|do) m[êe]s(?! que| \d)/i;
const BEFORE_A_DAY = /\bantes do dia (\d{1,2})/i;
const NAMED_TWICE = /(?:segunda|ter[çc]a|quarta|quinta|sexta|s[áa]bado|domingo).*\bdia \d/i;
/** Every month has these. */
const LAST_OF_EACH_MONTH = 28;
/** A day that was so long ago is that of the next year, to whoever reads no year. */
const LONG_AGO_DAYS = 180;

const EITHER: readonly Intent[] = ['promise', 'person'];

/**
 * What a phrase may be taken for on a day. The corpus says what each means as people read it in March 2026; a day that it names may be
 * over later on, and then a person finds out what was meant, or may lie ahead only then.
 */
export function meantOn({ text, intent, detail }: ReplyPhrase, day: string): readonly Intent[] {
  const isOfTheDay = intent === 'promise' || intent === 'person';
  const today = Number(day.slice(8));
  const ofThisMonth = Number(OF_THIS_MONTH.exec(text)?.[1]);
  if (isOfTheDay && ofThisMonth > 0) {
    if (ofThisMonth < today) return ['person'];
    return ofThisMonth > LAST_OF_EACH_MONTH ? EITHER : ['promise'];
  }
  // In another month the day that is named with a day of the week is another one, so nobody knows which of the two is meant.
  if (intent === 'promise' && NAMED_TWICE.test(text)) return EITHER;
  if (intent === 'promise' && Number(BEFORE_A_DAY.exec(text)?.[1]) === today) return EITHER;
  if (!MONTH.test(text)) return [intent];
  // A day that was over in March, or too far off, may be near.
  if (detail === undefined) return intent === 'person' ? EITHER : [intent];
  const passed = daysFrom(detail.slice(0, 10), day);
  if (passed <= 0) return [intent];
  return passed < LONG_AGO_DAYS || YEAR.test(text) ? ['person'] : ['person', intent];
}
