import { expect, test } from 'vitest';
import { POLICY_WITH_WHATSAPP } from '#shared/testing/put-rules.ts';
import { DEFAULT_PRICE_TABLE as prices } from '#shared/domain/message/price-table.ts';
import { NOTHING_TOLD, withNews } from '#shared/domain/message/whatsapp-texts.ts';
import { TemplateId } from '#shared/domain/values/ids.ts';
import { aConsent, aMobile, aRecord, AURORA, instant } from '#shared/testing/records.ts';
import { contactOffers } from './contact-offers.ts';

const templateId = TemplateId.parse('atraso-whatsapp');
/** A Friday morning in São Paulo, ten days after Maria's debt fell due. */
const now = instant('2026-03-20T13:00:00.000Z');
const record = aRecord({ contacts: [aMobile({ whatsapp: aConsent() })] });
const question = {
  record,
  credorId: AURORA,
  purpose: 'regua-step',
  policy: POLICY_WITH_WHATSAPP,
  now,
} as const;
const approved = { name: 'atraso_v1', language: 'pt-BR' as const };
const since = instant('2026-03-20T16:00:00.000Z');
const whatsAppTexts = withNews(NOTHING_TOLD, {
  kind: 'category',
  name: approved.name,
  language: 'pt_BR',
  category: 'marketing',
  since,
});

test('a WhatsApp text is weighed by what Meta charges it as when it would leave', () => {
  const messages = [{ channel: 'whatsapp', templateId } as const];
  const known = { prices, whatsAppTexts, approved: new Map([[templateId, approved]]) };
  const offers = contactOffers(messages, question, known, 'd-mais-10');
  expect(new Set(offers.map(({ at, priceMicros }) => [at < since, priceMicros].join()))).toEqual(
    new Set(['true,64900', 'false,371250']),
  );
  const unmoved = contactOffers(messages, question, { prices }, 'd-mais-10');
  expect(unmoved).toHaveLength(offers.length);
  expect(unmoved.every(({ priceMicros }) => priceMicros === 64_900)).toBe(true);
});
