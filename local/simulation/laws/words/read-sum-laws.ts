import type { WrittenMessage } from '#local/aws/outbox.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import { namedDays, type NamedDebt, namedDebts, namedSums, namedTotal } from './named-debts.ts';
import { type SentContact, sentContacts } from '#local/simulation/laws/evidence/sent-contact.ts';
import { type Shown, shownWords, withoutLinks } from './shown-words.ts';
import { spokenDebts } from './spoken-debts.ts';
import { localDayOf } from '#local/simulation/laws/calendar/state-hours.ts';

/** What holds of the debts and sums that people read. */
export const READ_SUM_LAWS: readonly Law[] = [
  {
    name: 'who is written to reads of each debt that it is about, for what that comes to on the day, and of no other',
    breaches: (evidence) => sentContacts(evidence).flatMap(readOtherwise),
  },
];

/** Whoever was not yet seen to be the right person reads of no debt at all. */
function readOtherwise(contact: SentContact): readonly Breach[] {
  const { life, claim, at, known, before, messages } = contact;
  const { debtorId, entries, person } = life;
  const { credorId, purpose, messageId, contactId } = claim;
  const written = messages.flatMap((message) => (message.kind === 'voice' ? [] : [message]));
  if (written.length === 0) return [];
  const today = localDayOf(person.uf, Date.parse(at));
  const history = entries.slice(0, known.length);
  const spoken = spokenDebts({ known: history, credorId, purpose, uf: person.uf, today });
  if (spoken === null) return [];
  // What an SMS offers has a law of its own.
  const isOffer = purpose.kind === 'regua-step' && purpose.offer !== undefined;
  const isTheirs = before.contacts.some((one) => one.contactId === contactId && one.confirmed);
  return written.flatMap((message) =>
    shownWords(message).flatMap((shown) => {
      if (isOffer && message.kind !== 'email') return [];
      const wrong = wrongIn(message, shown, isTheirs ? spoken : []);
      const where = `the ${shown.part} of ${message.kind} ${messageId} (${purpose.kind})`;
      return wrong === null ? [] : [{ debtorId, at, what: `${where} says on ${today}: ${wrong}` }];
    }),
  );
}

/** An e-mail lists every debt; its subject and what rings a phone name at most the day of the first, and what all come to. */
function wrongIn(
  { kind }: WrittenMessage,
  shown: Shown,
  owed: readonly NamedDebt[],
): string | null {
  const all = owed.reduce((sum, { amount }) => sum + amount, 0);
  if (kind !== 'email' || shown.part === 'subject') {
    const words = withoutLinks(shown.words);
    const first = owed[0]?.dueDate.slice('yyyy-'.length) ?? 'no day';
    const other = namedDays(words).find((day) => day !== first);
    if (other !== undefined) return `${other}, and not ${first}`;
    const sum = namedSums(words).find((one) => one !== all);
    return sum === undefined ? null : `${sum}, and not ${all}`;
  }
  const told = inWords(namedDebts(shown), namedTotal(shown));
  const own = inWords(owed, owed.length > 1 ? all : null);
  return told === own ? null : `${told}, and not ${own}`;
}

const inWords = (debts: readonly NamedDebt[], total: number | null): string => {
  const lines = debts.map((one) => `${one.description} of ${one.dueDate}: ${one.amount}`);
  return `${lines.toSorted().join('; ') || 'nothing'}${total === null ? '' : `, in all ${total}`}`;
};
