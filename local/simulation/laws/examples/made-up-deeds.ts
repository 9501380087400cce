import assert from 'node:assert/strict';
import { SAMPLE_CREDORES } from '#local/sample/credores.ts';
import { DOCUMENT_KEY } from '#local/world.ts';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import type { Channel } from '#shared/domain/message/channel.ts';
import { linkTokenOf } from '#shared/domain/message/link.ts';
import { type ContactId, type CredorId, PromiseId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import type { Tampering } from './tampering.ts';

const OFFER = 'a'.repeat(32);
export const DAY = localDate('2026-12-30');

/** A form that was taken at the very end. */
export function taken(the: Tampering, page: string, leadsTo: string, body = '') {
  const { claim, life } = the.contact;
  const door = `/p/${linkTokenOf(DOCUMENT_KEY, claim.messageId)}`;
  const place = (name: string) => (name === '' ? door : `${door}/${name}`);
  const [{ person }, at] = [life, the.evidence.now];
  return { person, at, action: place(page), body, leadsTo: place(leadsTo), sums: [] };
}

/** As if nothing but these facts told of it, of the very end or of before the message was claimed. */
export function sent(
  the: Tampering,
  facts: readonly Fact[],
  page: string,
  body: string,
  leadsTo: string,
  when: 'at the end' | 'at first' = 'at the end',
): Partial<Evidence> {
  const known = when === 'at first' ? the.knowing(...facts) : the.afterwards(...facts);
  return { ...known, submissions: [taken(the, page, leadsTo, body)] };
}

/** A click on the link that leaves the channel of the message, at the very end. */
export function unsubscribed(the: Tampering): Pick<Evidence, 'submissions'> {
  const action = `/u/${linkTokenOf(DOCUMENT_KEY, the.contact.claim.messageId)}`;
  return { submissions: [{ ...taken(the, '', ''), action, leadsTo: '' }] };
}

/** The agreement of the examples, by an offer of that name. */
export const agreed = (the: Tampering, offer: string): Fact =>
  the.agreed({ fingerprint: offer.repeat(32) });

/** The form by which the offer `a` is accepted. */
export const accepting = (substitui = ''): string =>
  `aceite=sim&codigo=${OFFER}&substitui=${substitui}`;

export const promised = (the: Tampering): Fact => ({
  type: 'promise-made',
  promiseId: PromiseId.parse('cccccccccccccccccccc'),
  credorId: the.ids().credorId,
  date: DAY,
  amount: centavos(100),
  toleranceDays: 1,
  via: 'portal',
  replaces: null,
});

export const disputed = (credorId: CredorId): FactOf<'case-disputed'> => ({
  type: 'case-disputed',
  credorId,
  motive: 'nao-comprei',
  debtId: null,
  noteId: null,
});

export const clearing = (the: Tampering): Fact => ({
  type: 'payment-clearing',
  credorId: the.ids().credorId,
  paidOn: the.day(),
  clearsBy: the.day(),
  told: 'debtor',
});

/** A credor that the message was not about. */
export function other(the: Tampering): CredorId {
  const first = SAMPLE_CREDORES.find(({ credorId }) => credorId !== the.ids().credorId);
  assert(first !== undefined, 'there are several credores');
  return first.credorId;
}

/** A channel by which the message did not come. */
export const others = (the: Tampering): Channel =>
  the.contact.claim.channel === 'email' ? 'sms' : 'email';

/** A dispute with that other credor, with whom the case is opened for it. */
export function otherDispute(the: Tampering): readonly Fact[] {
  const [known] = the.contact.before.cases;
  assert(known !== undefined);
  const { carteiraId, regua } = known;
  const credorId = other(the);
  return [{ type: 'case-opened', credorId, carteiraId, regua }, disputed(credorId)];
}

/** A contact of the same person by which the message did not come. */
export function otherContact(the: Tampering): ContactId {
  const found = the.contact.before.contacts.find(
    ({ contactId }) => contactId !== the.ids().contactId,
  );
  assert(found !== undefined, 'whoever is written to has a phone and an e-mail');
  return found.contactId;
}
