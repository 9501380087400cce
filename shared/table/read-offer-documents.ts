import { OfferPolicy } from '#shared/domain/agreement/offer-policy.ts';
import type { PinnedRegua } from '#shared/domain/case/case.ts';
import { AGREEMENT_REGUA } from '#shared/domain/regua/agreement-regua.ts';
import { Regua } from '#shared/domain/regua/regua.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { readConfig } from './config-documents.ts';
import type { Table } from './table.ts';

/** What a credor's offers are made of. */
export type OfferDocuments = {
  readonly policy: OfferPolicy;
  readonly policyVersion: number;
  /** The live version of the ladder of reminders, which an agreement made now stays on. */
  readonly regua: PinnedRegua;
};

/** @returns null for a credor for whom no offer policy, or no ladder of reminders, was published */
export async function readOfferDocuments(
  table: Table,
  credorId: CredorId,
): Promise<OfferDocuments | null> {
  const { reguaId } = AGREEMENT_REGUA;
  const [policy, regua] = await Promise.all([
    readConfig(table, OfferPolicy, 'offer-policy', credorId),
    readConfig(table, Regua, 'regua', reguaId),
  ]);
  if (!policy || !regua) return null;
  return {
    policy: policy.document,
    policyVersion: policy.version,
    regua: { reguaId, version: regua.version },
  };
}
