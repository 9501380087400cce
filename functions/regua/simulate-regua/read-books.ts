import { OfferPolicy } from '#shared/domain/agreement/offer-policy.ts';
import { Credor } from '#shared/domain/credor/credor.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import type { TurnDocuments } from '#shared/domain/message/message-documents.ts';
import { OwnText, ownTextIdOf, textInForce } from '#shared/domain/message/own-text.ts';
import { PRICE_TABLE_ID, PriceTable } from '#shared/domain/message/price-table.ts';
import { Template } from '#shared/domain/message/template.ts';
import { OwnError } from '#shared/domain/values/own-error.ts';
import type { ConfigReader } from '#shared/table/config-cache.ts';
import { listConfigIds } from '#shared/table/config-documents.ts';
import { readMoneyRules } from '#shared/table/read-money-rules.ts';
import { readWhatsAppTexts } from '#shared/table/whatsapp-texts.ts';
import type { Table } from '#shared/table/table.ts';

/**
 * Every document that any message may need, read once: messages are then rendered without waiting. The rules of contact are not
 * among them: they are each person's own.
 */
export async function readBooks(
  table: Table,
  config: ConfigReader,
): Promise<(request: FactOf<'message-requested'>) => TurnDocuments> {
  const all = async <T>(
    kind: 'credor' | 'template' | 'own-text',
    read: (id: string) => Promise<T>,
  ) =>
    new Map(
      await Promise.all(
        (await listConfigIds(table, kind)).map(async (id) => [id, await read(id)] as const),
      ),
    );
  const [credores, templates, ownTexts, offers, prices, moneyRules, whatsAppTexts] =
    await Promise.all([
      all('credor', (id) => config.read(Credor, 'credor', id)),
      all('template', (id) => config.read(Template, 'template', id)),
      all('own-text', (id) => config.read(OwnText, 'own-text', id)),
      all('credor', (id) => config.find(OfferPolicy, 'offer-policy', id)),
      config.read(PriceTable, 'price-table', PRICE_TABLE_ID),
      readMoneyRules(config),
      readWhatsAppTexts(config),
    ]);
  return ({ credorId, templateId }) => {
    const credor = credores.get(credorId);
    const template = templates.get(templateId);
    if (!credor || !template) throw new OwnError(`There is no template "${templateId}".`);
    return {
      credor: credor.document,
      ...textInForce(template, ownTexts.get(ownTextIdOf(credorId, templateId)) ?? null),
      prices: prices.document,
      moneyRules,
      whatsAppTexts,
      offerPolicy: offers.get(credorId) ?? null,
    };
  };
}

export type DocumentsOf = Awaited<ReturnType<typeof readBooks>>;
