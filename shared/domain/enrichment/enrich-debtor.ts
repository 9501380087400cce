import { bookedAt } from '#shared/domain/cost/campaign-of.ts';
import type { ContactKind } from '#shared/domain/debtor/contact.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { contactIdOf } from '#shared/domain/values/derive-ids.ts';
import type { ContactId, CredorId } from '#shared/domain/values/ids.ts';
import type { Centavos } from '#shared/domain/values/money.ts';
import { kindsLeft } from './kinds-left.ts';
import type { ProviderAnswer } from './provider-answer.ts';

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
 * that the question was asked and paid. What is known stays as it is, dead or alive; nothing comes in by which the person wants to
 * hear nothing.
 */
export function enrichDebtor(
  record: RegisteredRecord,
  answer: ProviderAnswer,
  { credorId, provider, price, kinds }: Asked,
): Enriched {
  const known = new Set(record.contacts.map(({ contactId }) => contactId));
  const values = new Map<ContactId, string>();
  const { found, refused } = answer.outcome === 'read' ? answer : NOTHING_READ;
  const wantedKinds = kindsLeft(kinds, record.debtor);
  const wanted = found.filter(({ kind }) => wantedKinds.includes(kind));
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
    ...outcomeOf(answer, added.length),
    added: added.length,
    refused: refused + found.length - wanted.length,
  };
  return { facts: [...added, asked], values };
}

const NOTHING_READ = { found: [], refused: 0 } as const;

function outcomeOf(
  answer: ProviderAnswer,
  added: number,
): Pick<FactOf<'contacts-looked-up'>, 'outcome' | 'status'> {
  if (answer.outcome === 'read') return { outcome: added > 0 ? 'found' : 'nothing-new' };
  const { outcome, status } = answer;
  return { outcome, ...(status !== null && { status }) };
}
