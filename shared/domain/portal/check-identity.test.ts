import { expect, test } from 'vitest';
import { contactIdOf } from '#shared/domain/values/derive-ids.ts';
import { aDebtor, anEmail, aRecord, AURORA, MARIA } from '#shared/testing/records.ts';
import { checkIdentity } from './check-identity.ts';

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
