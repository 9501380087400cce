import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instant } from '#shared/testing/records.ts';
import {
  categoryOf,
  NOTHING_TOLD,
  rests,
  type WhatsAppTextNews,
  withNews,
} from './whatsapp-texts.ts';

const TEXT = { name: 'regua_aviso', language: 'pt-BR' } as const;
const OF_META = { name: 'regua_aviso', language: 'pt_BR' };
const status = (state: string, at: string): WhatsAppTextNews => ({
  ...OF_META,
  kind: 'status',
  state,
  reason: '',
  at: instant(at),
});
const moved = (category: string, since: string): WhatsAppTextNews => ({
  ...OF_META,
  kind: 'category',
  category,
  since: instant(since),
});
const told = (...news: readonly WhatsAppTextNews[]) => news.reduce(withNews, NOTHING_TOLD);

const PAUSED = status('paused', '2026-03-13T12:00:00.000Z');
const BACK = status('approved', '2026-03-13T15:00:00.000Z');

test.each(['paused', 'disabled', 'rejected'])(
  'a text that Meta tells as %s is not sent',
  (state) => {
    expect(rests(told(status(state, '2026-03-13T12:00:00.000Z')), TEXT)).toBe(true);
  },
);

test('a pause ends when Meta says so, and of another language or text nothing was told', () => {
  expect(rests(told(PAUSED, BACK), TEXT)).toBe(false);
  expect(rests(told(PAUSED), { ...TEXT, language: 'en' })).toBe(false);
  expect(rests(told(PAUSED), { ...TEXT, name: 'regua_saida' })).toBe(false);
  expect(rests(told(status('flagged', '2026-03-13T12:00:00.000Z')), TEXT)).toBe(false);
});

test('news that come twice and in any order tell the same', () => {
  const all = [PAUSED, BACK, moved('marketing', '2026-03-14T12:00:00.000Z')];
  const right = told(...all);
  fc.assert(
    fc.property(fc.shuffledSubarray([...all, ...all], { minLength: 6 }), (news) => {
      expect(told(...news)).toEqual(right);
    }),
  );
});

test('a text costs what Meta moved it to from that moment on, also when it is told a day ahead', () => {
  const known = told(moved('marketing', '2026-03-14T12:00:00.000Z'));
  expect(categoryOf(known, TEXT, instant('2026-03-14T11:59:00.000Z'))).toBe('utility');
  expect(categoryOf(known, TEXT, instant('2026-03-14T12:00:00.000Z'))).toBe('marketing');
  const back = withNews(known, moved('utility', '2026-03-20T12:00:00.000Z'));
  expect(categoryOf(back, TEXT, instant('2026-03-21T12:00:00.000Z'))).toBe('utility');
});

test('the same news again change nothing', () => {
  const known = told(PAUSED);
  expect(withNews(known, PAUSED)).toBe(known);
});
