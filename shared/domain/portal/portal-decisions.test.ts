import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CaseDisputed } from '#shared/domain/history/entries/registration.ts';
import { contactIdOf } from '#shared/domain/values/derive-ids.ts';
import {
  aDebtor,
  aDisputedCase,
  anEmail,
  aRecord,
  aSettledCase,
  AURORA,
  MARIA,
} from '#shared/testing/records.ts';
import { checkIdentity } from './check-identity.ts';
import { optIn, optOut } from './choose-channel.ts';
import { contestCase } from './contest-case.ts';
import { disownContact, isDisowned } from './disown-contact.ts';

const { contactId } = anEmail();
const link = { credorId: AURORA, contactId };

test.each([
  { triesLeft: 5, isRight: true, outcome: 'confirmed', fact: 'identity-confirmed' },
  { triesLeft: 1, isRight: true, outcome: 'confirmed', fact: 'identity-confirmed' },
  { triesLeft: 5, isRight: false, outcome: 'refused', fact: 'identity-refused' },
  { triesLeft: 1, isRight: false, outcome: 'locked', fact: 'identity-refused' },
  { triesLeft: 0, isRight: false, outcome: 'locked', fact: undefined },
  { triesLeft: 0, isRight: true, outcome: 'locked', fact: undefined },
])(
  'a debtor with $triesLeft tries and a right document ($isRight) is $outcome',
  ({ triesLeft, isRight, outcome, fact }) => {
    const record = aRecord({ debtor: aDebtor({ identityTriesLeft: triesLeft }) });
    const answer = checkIdentity(record, link, isRight);
    expect(answer.outcome).toBe(outcome);
    expect(answer.facts[0]?.type).toBe(fact);
  },
);

test('a debtor who came by a contact that is gone is confirmed without it', () => {
  const gone = contactIdOf(MARIA, 'email', 'old@example.com');
  const { facts } = checkIdentity(aRecord(), { ...link, contactId: gone }, true);
  expect(facts).toEqual([{ type: 'identity-confirmed', credorId: AURORA, contactId: null }]);
});

test('a stranger disowns a contact once', () => {
  expect(disownContact(aRecord(), link)).toHaveLength(1);
  const disowned = aRecord({ contacts: [anEmail({ health: 'wrong-person' })] });
  expect(disownContact(disowned, link)).toEqual([]);
  expect(isDisowned(disowned, contactId)).toBe(true);
});

test('a debtor leaves and returns to a channel once each', () => {
  const left = aRecord({ debtor: aDebtor({ optedOut: ['email'] }) });
  expect(optOut(aRecord(), 'email', 'portal')).toHaveLength(1);
  expect(optOut(left, 'email', 'portal')).toEqual([]);
  expect(optIn(left, 'email', 'portal')).toHaveLength(1);
  expect(optIn(aRecord(), 'email', 'portal')).toEqual([]);
});

test('a debtor’s objection fits the history whatever they write', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 1_200 }), (reason) => {
      const [fact] = contestCase(aRecord(), AURORA, reason);
      expect(CaseDisputed.safeParse(fact).success).toBe(true);
      expect(fact?.type === 'case-disputed' && fact.reason.isWellFormed()).toBe(true);
    }),
  );
});

test.each([aDisputedCase(), aSettledCase()])('a $status case is not contested again', (known) => {
  expect(contestCase(aRecord({ cases: [known] }), AURORA, 'de novo')).toEqual([]);
});
