import type { OfferQuestion, OfferRefusal } from '#shared/domain/agreement/offer-question.ts';
import { readMoneyRules } from '#shared/table/read-money-rules.ts';
import { openForOffers, type Opening } from '#shared/domain/agreement/renegotiate.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { type OfferDocuments, readOfferDocuments } from '#shared/table/read-offer-documents.ts';
import { readPolicy } from './read-policy.ts';
import type { DebtorVisit } from './visit.ts';

/** What the debtor may be offered now, and what replaces what. */
export type Desk =
  | {
      readonly outcome: 'open';
      readonly question: OfferQuestion;
      readonly documents: OfferDocuments;
      readonly opening: Extract<Opening, { outcome: 'open' }>;
    }
  | { readonly outcome: 'refused'; readonly because: OfferRefusal };

/** Reads the credor's documents once; the record may then be asked about as often as it changes. */
export async function openDesk(visit: DebtorVisit): Promise<(record: RegisteredRecord) => Desk> {
  const { deps, credor, at } = visit;
  const { credorId } = credor;
  const [documents, { document: contactPolicy }, moneyRules] = await Promise.all([
    readOfferDocuments(deps.table, credorId),
    readPolicy(visit),
    readMoneyRules(deps.config),
  ]);
  return (record) => {
    if (!documents) return { outcome: 'refused', because: 'no-band' };
    const { policy, policyVersion } = documents;
    const opening = openForOffers(record, credorId, policy, at, moneyRules);
    if (opening.outcome === 'refused') return opening;
    const forDate = localDateOf(at, record.debtor.zone);
    const rules = { credorId, policy, policyVersion, contactPolicy, moneyRules, forDate };
    return { outcome: 'open', question: { record: opening.record, ...rules }, documents, opening };
  };
}
