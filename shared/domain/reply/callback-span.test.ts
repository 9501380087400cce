import { expect, test } from 'vitest';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { rulesFor } from '#shared/domain/gate/contact-rules.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { aRecord, instant } from '#shared/testing/records.ts';
import { callbackSpan } from './callback-span.ts';
import { understandReply } from './understand-reply.ts';

const MARIA = aRecord();
const RULES = rulesFor(DEFAULT_CONTACT_POLICY, MARIA.cases, {});
/** Tuesday, 10:00 in São Paulo. */
const TUESDAY_MORNING = '2026-03-17T13:00:00.000Z';

const spanOf = (text: string, at: string) => {
  const now = instant(at);
  const understood = understandReply(text, localDateOf(now, MARIA.debtor.zone));
  return understood.intent === 'call-me'
    ? callbackSpan(MARIA, RULES, understood.at, now)
    : understood.intent;
};
const momentOf = (text: string, at: string) => {
  const span = spanOf(text, at);
  return span === null || typeof span === 'string' ? span : span.from;
};

/** Nobody in São Paulo is called after 18:00. All in UTC, three hours ahead of São Paulo. */
test.each([
  ['me liga', TUESDAY_MORNING, TUESDAY_MORNING],
  ['me liga só depois das 16', TUESDAY_MORNING, '2026-03-17T19:00:00.000Z'],
  ['me liga só depois das 16', '2026-03-17T19:40:00.000Z', '2026-03-17T19:40:00.000Z'],
  ['me liga só depois das 16', '2026-03-18T01:00:00.000Z', '2026-03-18T19:00:00.000Z'],
  ['me liga sexta 15h', TUESDAY_MORNING, '2026-03-20T18:00:00.000Z'],
  ['me liga às 15h', '2026-03-17T18:20:00.000Z', '2026-03-17T18:20:00.000Z'],
  ['me liga às 15h', '2026-03-17T19:00:00.000Z', '2026-03-18T18:00:00.000Z'],
  ['me liga à tarde', TUESDAY_MORNING, '2026-03-17T15:00:00.000Z'],
  ['me liga hoje', TUESDAY_MORNING, TUESDAY_MORNING],
])('“%s”, written at %s, is a call from %s', (text, at, from) => {
  expect(momentOf(text, at)).toBe(from);
});

test.each([
  ['me liga só depois das 18', TUESDAY_MORNING],
  ['me liga domingo', TUESDAY_MORNING],
  ['me liga às 11 da noite', TUESDAY_MORNING],
  ['me liga amanhã às 5 da manhã', TUESDAY_MORNING],
  ['me liga dia 30/06', TUESDAY_MORNING],
  ['me liga hoje', '2026-03-18T01:00:00.000Z'],
])('“%s”, written at %s, names a time at which nobody may be called', (text, at) => {
  expect(momentOf(text, at)).toBeNull();
});

test('a day begins when calls are allowed, and not before', () => {
  const opens = momentOf('me liga amanhã', TUESDAY_MORNING);
  expect(opens).toBe(momentOf('me liga amanhã de manhã', TUESDAY_MORNING));
  expect(opens !== null && opens > '2026-03-18T10:00:00.000Z').toBe(true);
});

test.each([
  ['me liga às 15h', '2026-03-17T18:30:00.000Z'],
  ['me liga só de manhã', '2026-03-17T15:00:00.000Z'],
  ['me liga depois das 16', '2026-03-18T03:00:00.000Z'],
  ['me liga sexta', '2026-03-21T03:00:00.000Z'],
])('“%s” is a wish until %s', (text, until) => {
  expect(spanOf(text, TUESDAY_MORNING)).toMatchObject({ until });
});

test.each([
  ['me liga ao meio dia e meia', '2026-03-17T15:30:00.000Z', '2026-03-17T16:00:00.000Z'],
  ['me liga no fim da tarde', '2026-03-17T19:00:00.000Z', '2026-03-17T21:00:00.000Z'],
])('“%s” is a wish from %s until %s', (text, from, until) => {
  expect(spanOf(text, TUESDAY_MORNING)).toEqual({ from, until });
});

test.each([
  'me liga em dezembro',
  'me liga no 11988887777',
  'me liga no (11) 98888-7777',
  'me liga no fim do dia',
  'me liga ano que vem',
])('“%s” is a person’s to read', (text) => {
  expect(spanOf(text, TUESDAY_MORNING)).toBe('person');
});

test('whoever names no time names no end', () => {
  expect(spanOf('me liga', TUESDAY_MORNING)).toEqual({ from: TUESDAY_MORNING });
});
