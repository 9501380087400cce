import { DEFAULT_OFFER_POLICY } from '#shared/domain/agreement/default-offer-policy.ts';
import { DEFAULT_CARTEIRAS } from '#shared/domain/carteira/default-carteiras.ts';
import { CONTACT_POLICY_ID } from '#shared/domain/gate/contact-policy.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { DEFAULT_TEMPLATES } from '#shared/domain/message/default-templates/default-templates.ts';
import { DEFAULT_PRICE_TABLE, PRICE_TABLE_ID } from '#shared/domain/message/price-table.ts';
import { AGREEMENT_REGUA } from '#shared/domain/regua/agreement-regua.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import {
  type ConfigKind,
  listConfigIds,
  publishConfig,
  PublishingElsewhere,
  VersionConflict,
} from './config-documents.ts';
import { tryAgain } from './despite-conflicts.ts';
import type { Table } from './table.ts';

/**
 * Publishes what a credor needs to be worked with and nobody has published: policy, prices, texts, réguas, and the
 * credor's carteiras and offers. What is there already stays as it is, so it may be called at any time.
 */
export async function ensureDefaults(
  table: Table,
  credorId: CredorId,
  context: { readonly by: string; readonly at: Instant },
): Promise<void> {
  const documents: readonly (readonly [ConfigKind, string, unknown])[] = [
    ['contact-policy', CONTACT_POLICY_ID, DEFAULT_CONTACT_POLICY],
    ['price-table', PRICE_TABLE_ID, DEFAULT_PRICE_TABLE],
    ...DEFAULT_TEMPLATES.map((template) => ['template', template.templateId, template] as const),
    ['regua', DEFAULT_REGUA.reguaId, DEFAULT_REGUA],
    ['regua', AGREEMENT_REGUA.reguaId, AGREEMENT_REGUA],
    ['carteiras', credorId, DEFAULT_CARTEIRAS],
    ['offer-policy', credorId, DEFAULT_OFFER_POLICY],
  ];
  const published = new Map<ConfigKind, readonly string[]>();
  for (const [kind, id, document] of documents) {
    const known = published.get(kind) ?? (await listConfigIds(table, kind));
    published.set(kind, known);
    if (!known.includes(id)) await publishFirst(table, kind, id, document, context);
  }
}

/**
 * Somebody who published first has published something that works, too. Whoever is only in the way may publish nothing in the end,
 * so it is tried again.
 *
 * @throws PublishingElsewhere when somebody is in the way again and again
 */
async function publishFirst(
  table: Table,
  kind: ConfigKind,
  id: string,
  document: unknown,
  context: { readonly by: string; readonly at: Instant },
): Promise<void> {
  try {
    await tryAgain(
      () => publishConfig(table, kind, id, document, { expected: 0, ...context }),
      isBeingPublished,
    );
  } catch (error) {
    if (!(error instanceof VersionConflict) || isBeingPublished(error)) throw error;
  }
}

const isBeingPublished = (error: unknown): boolean => error instanceof PublishingElsewhere;
