import { CostView, PriceTablePublication, PublishedPriceTable } from '#events/api/cost.ts';
import { TriedTextList } from '#events/api/template.ts';
import { composeCosts } from '#shared/domain/cost/compose-costs.ts';
import { DEFAULT_PRICE_TABLE } from '#shared/domain/message/price-table.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { type Answer, invalid, json } from './stub-answer.ts';

const TODAY = localDate('2026-05-13');
const FROM = addDays(TODAY, -29);
/** A minute of voice has no price in the table that comes with the product. */
const PRICES: Readonly<Record<string, number>> = { sms: 165_000, email: 880 };

const sent = (day: number, carteiraId: string, channel: string, step: string, messages: number) => {
  const parts = channel === 'sms' ? messages + Math.floor(messages / 3) : messages;
  const regua = step.startsWith('d-') ? 'padrao@3' : '-';
  const price = PRICES[channel];
  const costMicros = parts * (price ?? 0);
  const unpriced = price === undefined ? messages : 0;
  return {
    day: addDays(FROM, day),
    place: { carteiraId, channel, regua, step, arm: '-' },
    by: { messages, parts, costMicros, unpriced, recovered: 0 },
  };
};
const paid = (day: number, carteiraId: string, recovered: number) => ({
  day: addDays(FROM, day),
  place: { carteiraId, channel: '-', regua: '-', step: '-', arm: '-' },
  by: { messages: 0, parts: 0, costMicros: 0, unpriced: 0, recovered },
});

const fee = (
  day: number,
  carteiraId: string,
  channel: string,
  payee: string,
  centavos: number,
) => ({
  day: addDays(FROM, day),
  place: { carteiraId, channel, regua: '-', step: `${channel}:${payee}`, arm: '-' },
  by: { messages: 0, parts: 0, costMicros: centavos * 10_000, unpriced: 0, recovered: 0 },
});

/** A month of Loja Aurora: what each step cost, and what came in. */
const LINES = [
  sent(2, 'preventiva', 'email', 'd-menos-3', 412),
  sent(5, 'inicial', 'email', 'd-mais-1', 230),
  sent(7, 'inicial', 'sms', 'd-mais-5', 151),
  sent(12, 'intermediaria', 'sms', 'd-mais-30', 64),
  sent(15, 'antiga', 'voice', 'd-mais-45', 17),
  sent(20, 'inicial', 'email', 'payment-receipt', 88),
  fee(11, 'inicial', 'look-up', 'acha', 7_140),
  fee(16, 'antiga', 'listing', 'sandbox-bureau', 1_980),
  paid(6, 'preventiva', 1_240_000),
  paid(9, 'inicial', 884_500),
  paid(21, 'intermediaria', 95_000),
];

const TRIED = {
  userId: 'u-1234567',
  to: '+5511988887777',
  templateId: 'atraso-sms',
  channel: 'sms',
  language: 'pt-BR',
  parts: 1,
  costMicros: 165_000,
} as const;

/** The costs of a month, and prices that can be changed. */
export function costRoutes(): Readonly<Record<string, Answer>> {
  let prices = {
    version: 1,
    publishedAt: '2026-01-05T12:00:00.000Z',
    publishedBy: 'user:u-1',
    document: DEFAULT_PRICE_TABLE,
  };
  return {
    'GET /api/costs': () =>
      json(CostView, {
        credorId: 'loja-aurora',
        from: FROM,
        to: TODAY,
        ...composeCosts(LINES),
      }),
    'GET /api/text-tests': () =>
      json(TriedTextList, {
        items: [
          {
            ...TRIED,
            at: '2026-05-13T13:42:00.000Z',
            to: 'ana@regua.example',
            outcome: 'sent',
            news: { outcome: 'delivered', detail: 'Delivery', at: '2026-05-13T13:42:05.000Z' },
          },
          { ...TRIED, at: '2026-05-13T13:41:00.000Z', outcome: 'sent' },
          { ...TRIED, at: '2026-05-13T13:40:00.000Z', outcome: 'refused' },
          {
            ...TRIED,
            at: '2026-05-13T13:39:00.000Z',
            outcome: 'sent',
            news: {
              outcome: 'bounced',
              detail: 'Permanent/NoEmail',
              at: '2026-05-13T13:39:05.000Z',
            },
          },
        ],
      }),
    'GET /api/price-table': () => json(PublishedPriceTable, prices),
    'PUT /api/price-table': ({ body }) => {
      const asked = PriceTablePublication.safeParse(JSON.parse(body));
      if (!asked.success) return invalid(asked.error.issues);
      const { document, expectedVersion } = asked.data;
      prices = { ...prices, document, version: expectedVersion + 1 };
      return json(PublishedPriceTable, prices);
    },
  };
}
