import assert from 'node:assert/strict';
import { listing } from '#local/simulation/laws/examples/made-up-words.ts';
import { namedDebts } from '#local/simulation/laws/words/named-debts.ts';
import { isOf } from '#local/simulation/laws/second-reading/books.ts';
import type { SentContact } from '#local/simulation/laws/evidence/sent-contact.ts';
import { shownWords } from '#local/simulation/laws/words/shown-words.ts';
import { asked } from '#local/simulation/laws/examples/made-up-money.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const LAW = 'what its creditor took back is asked for by nobody';

const withdrawn = (the: Tampering) => {
  const { credorId } = the.ids();
  const { debtId } = the.debt();
  return { type: 'debt-withdrawn' as const, credorId, debtId, because: 'recalled' as const };
};

/** What a message names. */
function named({ life, messages }: SentContact) {
  const sent = life.entries.map(({ fact }) => fact).filter(isOf('debt-imported'));
  const told = messages.flatMap(shownWords).flatMap(namedDebts);
  const debt = sent.find(({ description, dueDate }) =>
    told.some((one) => one.description === description && one.dueDate === dueDate),
  );
  assert(debt !== undefined);
  return debt;
}

/** The law of what creditors take back, broken. */
export const RECALL_BREACHES: readonly BreachExample[] = [
  [LAW, 'a message leaves all the same', (the) => the.knowing(withdrawn(the)), /was collected for/],
  [
    LAW,
    'an e-mail names it among others',
    ({ evidence }) => {
      const contact = listing(evidence);
      const { life, claim } = contact;
      const { debtId } = named(contact);
      const taken = { type: 'debt-withdrawn' as const, debtId, because: 'recalled' as const };
      const at = life.entries.findIndex(({ fact }) => fact === claim);
      const [entry] = life.entries.slice(at);
      assert(entry !== undefined);
      const known = { ...entry, fact: { ...taken, credorId: claim.credorId } };
      const entries = life.entries.toSpliced(at, 0, known);
      return { lives: evidence.lives.map((one) => (one === life ? { ...life, entries } : one)) };
    },
    /names .*, which was taken back/,
  ],
  [
    LAW,
    'a charge is asked for all the same',
    (the) => the.afterwards(withdrawn(the), asked(the)),
    /a charge was asked for/,
  ],
];
