import { OfferPolicy } from '#shared/domain/agreement/offer-policy.ts';
import { Credor } from '#shared/domain/credor/credor.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import type { TurnDocuments } from '#shared/domain/message/message-documents.ts';
import { OwnText, ownTextIdOf, textInForce } from '#shared/domain/message/own-text.ts';
import { PRICE_TABLE_ID, PriceTable } from '#shared/domain/message/price-table.ts';
import { Template } from '#shared/domain/message/template.ts';
import type { ConfigReader } from '#shared/table/config-cache.ts';
import { readWhatsAppTexts } from '#shared/table/whatsapp-texts.ts';
import { readMoneyRules } from '#shared/table/read-money-rules.ts';

/** @throws an Error naming the document that is missing or is of another channel: publishing it mends the message */
export async function readDocuments(
  config: ConfigReader,
  { credorId, templateId, channel, purpose }: FactOf<'message-requested'>,
): Promise<TurnDocuments> {
  const tellsOffer = purpose.kind === 'regua-step' && purpose.offer !== undefined;
  const [credor, general, own, prices, moneyRules, offerPolicy, whatsAppTexts] = await Promise.all([
    config.read(Credor, 'credor', credorId),
    config.read(Template, 'template', templateId),
    config.find(OwnText, 'own-text', ownTextIdOf(credorId, templateId)),
    config.read(PriceTable, 'price-table', PRICE_TABLE_ID),
    readMoneyRules(config),
    tellsOffer ? config.find(OfferPolicy, 'offer-policy', credorId) : null,
    readWhatsAppTexts(config),
  ]);
  const text = textInForce(general, own);
  if (text.template.channel !== channel) {
    throw new Error(`The template "${templateId}" is not one of ${channel}. Publish it as such.`);
  }
  return {
    credor: credor.document,
    ...text,
    prices: prices.document,
    moneyRules,
    offerPolicy,
    whatsAppTexts,
  };
}
