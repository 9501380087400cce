import {
  OFFER_REFUSALS,
  type OfferQuestion,
  type OfferRefusal,
} from '#shared/domain/agreement/offer-question.ts';
import { openForOffers, type Opening } from '#shared/domain/agreement/renegotiate.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { CONTACT_POLICY_ID, ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { readMoneyRules } from '#shared/table/read-money-rules.ts';
import { type OfferDocuments, readOfferDocuments } from '#shared/table/read-offer-documents.ts';
import type { ApiDeps } from './api-deps.ts';
import { notFound, Refusal } from './refusal.ts';

export type Opened =
  | (Extract<Opening, { outcome: 'open' }> & { readonly question: OfferQuestion })
  | Extract<Opening, { outcome: 'refused' }>;

/** What a credor's offers are made of, read once, for questions about any debtor of theirs. */
export type OfferDesk = {
  readonly documents: OfferDocuments;
  /** What may be asked about a debtor now; an agreement in force is taken as ended, to be replaced. */
  readonly open: (record: RegisteredRecord) => Opened;
  /** The same question with whatever is in force left as it is. */
  readonly asIs: (record: RegisteredRecord) => OfferQuestion;
};

/** @throws Refusal with 404 where no offer policy was published */
export async function openDesk(
  { table, config }: ApiDeps,
  credorId: CredorId,
  at: Instant,
): Promise<OfferDesk> {
  const [documents, { document: contactPolicy }, moneyRules] = await Promise.all([
    readOfferDocuments(table, credorId),
    config.read(ContactPolicy, 'contact-policy', CONTACT_POLICY_ID),
    readMoneyRules(config),
  ]);
  if (!documents) {
    throw notFound(
      'Política de ofertas não encontrada',
      `O credor "${credorId}" não tem política de ofertas publicada. Publique uma em PUT /api/credores/${credorId}/offer-policy.`,
    );
  }
  const { policy, policyVersion } = documents;
  const asIs = (record: RegisteredRecord): OfferQuestion => {
    const forDate = localDateOf(at, record.debtor.zone);
    return { record, credorId, policy, policyVersion, contactPolicy, moneyRules, forDate };
  };
  return {
    documents,
    asIs,
    open: (record) => {
      const opening = openForOffers(record, credorId, policy, at, moneyRules);
      return opening.outcome === 'open' ? { ...opening, question: asIs(opening.record) } : opening;
    },
  };
}

/** An offer that cannot be had, as a problem: what, why and what to do. */
export const offerRefused = (because: OfferRefusal): Refusal =>
  new Refusal(409, 'O acordo não pode ser feito', OFFER_REFUSALS[because]);
