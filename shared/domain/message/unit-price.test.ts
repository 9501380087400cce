import { expect, test } from 'vitest';
import { instant } from '#shared/testing/records.ts';
import { DEFAULT_PRICE_TABLE as prices } from './price-table.ts';
import { unitMicrosOf } from './unit-price.ts';
import { withNews, NOTHING_TOLD, type WhatsAppTextNews } from './whatsapp-texts.ts';

const approved = { name: 'lembrete_v1', language: 'pt-BR' as const };
const SINCE = instant('2026-06-01T00:00:00.000Z');
const moved = (category: string, language = 'pt_BR'): WhatsAppTextNews => ({
  kind: 'category',
  name: approved.name,
  language,
  category,
  since: SINCE,
});

test.each([
  ['nothing was told of it', null, '2026-06-02T12:00:00.000Z', 64_900],
  ['it was moved to marketing', moved('marketing'), '2026-06-02T12:00:00.000Z', 371_250],
  ['it will be moved tomorrow', moved('marketing'), '2026-05-31T12:00:00.000Z', 64_900],
  ['its translation was moved', moved('marketing', 'en'), '2026-06-02T12:00:00.000Z', 64_900],
  ['its category has no price here', moved('authentication'), '2026-06-02T12:00:00.000Z', null],
])('a WhatsApp message costs what Meta charges its text as: %s', (_case, news, at, expected) => {
  const whatsAppTexts = news === null ? NOTHING_TOLD : withNews(NOTHING_TOLD, news);
  const books = { prices, whatsAppTexts };
  expect(unitMicrosOf({ channel: 'whatsapp', approved }, books, instant(at))).toBe(expected);
  expect(unitMicrosOf({ channel: 'whatsapp', approved: null }, books, instant(at))).toBe(64_900);
  expect(unitMicrosOf({ channel: 'sms' }, books, instant(at))).toBe(165_000);
});
