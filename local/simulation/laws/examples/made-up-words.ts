import assert from 'node:assert/strict';
import type { SentEmail } from '#local/aws/outbox.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import { namedDebts } from '#local/simulation/laws/words/named-debts.ts';
import { type SentContact, sentContacts } from '#local/simulation/laws/evidence/sent-contact.ts';
import { shownWords } from '#local/simulation/laws/words/shown-words.ts';
import type { Tampering } from './tampering.ts';

type Change = (email: SentEmail) => Partial<SentEmail>;

/** As if the e-mail of the examples had left with other parts. */
export function emailed({ evidence, contact }: Tampering, change: Change): Partial<Evidence> {
  return changed(evidence, emailIn(contact), change);
}

/** As if an e-mail of a step that names debts to whoever they are of had left with other parts. */
export function listed({ evidence }: Tampering, change: Change): Partial<Evidence> {
  return changed(evidence, emailIn(listing(evidence)), change);
}

/** A step's e-mail that names debts, and left. */
export function listing(evidence: Evidence): SentContact {
  const found = sentContacts(evidence).find(
    ({ claim, messages }) =>
      claim.purpose.kind === 'regua-step' &&
      claim.purpose.agreementId === undefined &&
      messages.flatMap(shownWords).some((shown) => namedDebts(shown).length > 0),
  );
  assert(found !== undefined, 'somebody reads of a debt');
  return found;
}

function emailIn({ messages }: SentContact): SentEmail {
  const [email] = messages.flatMap((message) => (message.kind === 'email' ? [message] : []));
  assert(email !== undefined, 'the message of the examples is an e-mail');
  return email;
}

const changed = ({ outbox }: Evidence, email: SentEmail, change: Change): Partial<Evidence> => ({
  outbox: outbox.map((one) => (one === email ? { ...email, ...change(email) } : one)),
});
