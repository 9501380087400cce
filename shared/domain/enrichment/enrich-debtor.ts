import { bookedAt } from '#shared/domain/cost/campaign-of.ts';
import type { ContactKind } from '#shared/domain/debtor/contact.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { contactIdOf } from '#shared/domain/values/derive-ids.ts';
import type { ContactId, CredorId } from '#shared/domain/values/ids.ts';
import type { Centavos } from '#shared/domain/values/money.ts';
import type { ReadAnswer } from './read-answer.ts';

/** A question as it was asked: for whom, to whom, for how much. */
type Asked = {
  readonly credorId: CredorId;
  readonly provider: string;
  readonly price: Centavos;
  /** What the credor's policy lets come in. */
  readonly kinds: readonly ContactKind[];
};

/** Facts without the values, and the values by id. */
export type Enriched = {
  readonly facts: readonly Fact[];
  readonly values: ReadonlyMap<ContactId, string>;
};

/**
 * What a provider's answer makes true: contacts that the person does not have yet, each with where it comes from, and
 * that the question was asked and paid. What is known stays as it is, dead or alive.
 *
 * @param answer null when the provider did not answer
 */
export function enrichDebtor(
  record: RegisteredRecord,
  answer: ReadAnswer | null,
  { credorId, provider, price, kinds }: Asked,
): Enriched {
  const known = new Set(record.contacts.map(({ contactId }) => contactId));
  const values = new Map<ContactId, string>();
  const found = answer?.found ?? [];
  const wanted = found.filter(({ kind }) => kinds.includes(kind));
  const added = wanted.flatMap(({ kind, value, basis, confidence }): Fact[] => {
    const contactId = contactIdOf(record.debtor.debtorId, kind, value);
    if (known.has(contactId)) return [];
    values.set(contactId, value);
    const source = `provedor:${provider}@${credorId}`;
    return [{ type: 'contact-added', contactId, kind, source, basis, confidence }];
  });
  const asked: Fact = {
    type: 'contacts-looked-up',
    credorId,
    ...bookedAt(record, credorId),
    provider,
    price,
    outcome: answer === null ? 'failed' : added.length > 0 ? 'found' : 'nothing-new',
    added: added.length,
    refused: (answer?.refused ?? 0) + found.length - wanted.length,
  };
  return { facts: [...added, asked], values };
}
