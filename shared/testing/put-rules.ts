import { DEFAULT_OFFER_POLICY } from '#shared/domain/agreement/default-offer-policy.ts';
import { CONTACT_POLICY_ID, type ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { AGREEMENT_REGUA } from '#shared/domain/regua/agreement-regua.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import { publishConfig } from '#shared/table/config-documents.ts';
import type { Table } from '#shared/table/table.ts';
import { AURORA, instant } from './records.ts';

/** The default policy where somebody turned WhatsApp on. */
export const POLICY_WITH_WHATSAPP: ContactPolicy = {
  ...DEFAULT_CONTACT_POLICY,
  whatsapp: { ...DEFAULT_CONTACT_POLICY.whatsapp, allowed: true },
};

/** The default policy where somebody let machines call. */
export const POLICY_WITH_VOICE: ContactPolicy = {
  ...DEFAULT_CONTACT_POLICY,
  voiceMessages: { ...DEFAULT_CONTACT_POLICY.voiceMessages, allowed: true },
};

/**
 * Publishes what planning reads: the default réguas, Loja Aurora's offers and the contact policy, each as its
 * first version.
 */
export async function putRules(table: Table, policy = DEFAULT_CONTACT_POLICY): Promise<void> {
  const context = { expected: 0, by: 'user:ana', at: instant('2026-03-01T12:00:00.000Z') };
  await publishConfig(table, 'regua', DEFAULT_REGUA.reguaId, DEFAULT_REGUA, context);
  await publishConfig(table, 'regua', AGREEMENT_REGUA.reguaId, AGREEMENT_REGUA, context);
  await publishConfig(table, 'offer-policy', AURORA, DEFAULT_OFFER_POLICY, context);
  await publishConfig(table, 'contact-policy', CONTACT_POLICY_ID, policy, context);
}
