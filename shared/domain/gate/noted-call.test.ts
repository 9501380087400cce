import { expect, test } from 'vitest';
import type { Case } from '#shared/domain/case/case.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { HOLDOUT_ARM, StudyId } from '#shared/domain/experiment/study.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import {
  AURORA,
  aCase,
  aDebt,
  aDebtor,
  aDisputedCase,
  aMobile,
  aRecord,
  instant,
} from '#shared/testing/records.ts';
import type { ContactPurpose } from './contact-purpose.ts';
import { decideContact } from './decide-contact.ts';
import { DEFAULT_CONTACT_POLICY } from './default-policy.ts';

/** Friday, 13 March 2026, 11:00 in São Paulo: a good moment. */
const NOW = instant('2026-03-13T14:00:00.000Z');
const EARLIER = instant('2026-03-01T12:00:00.000Z');
const LATER = instant('2026-04-01T03:00:00.000Z');

const ask = (record: RegisteredRecord, purpose: ContactPurpose) =>
  decideContact({
    record,
    credorId: AURORA,
    channel: 'voice',
    contact: aMobile(),
    purpose,
    neutral: true,
    policy: DEFAULT_CONTACT_POLICY,
    now: NOW,
  });
const withCase = (known: Case) => aRecord({ cases: [known] });
const hardship = { flag: 'hardship' as const, since: EARLIER, by: 'user:ana', noteId: null };

const PROTECTED: readonly (readonly [string, RegisteredRecord, string])[] = [
  ['cannot bear their debts', aRecord({ debtor: aDebtor({ flags: [hardship] }) }), 'hardship'],
  [
    'is stopped by a court',
    withCase(aCase({ stopped: { since: EARLIER, motive: 'court-order' } })),
    'stopped',
  ],
  [
    'rests by order of a court',
    withCase(aCase({ pauses: [{ from: EARLIER, until: LATER, motive: 'court-order' }] })),
    'paused',
  ],
  ['contests the debt', withCase(aDisputedCase()), 'disputed'],
  [
    'is of the control group',
    withCase(aCase({ arms: [{ studyId: StudyId.parse('tom-da-oferta'), armId: HOLDOUT_ARM }] })),
    'holdout',
  ],
  [
    'owes what is too old',
    aRecord({ debts: [aDebt({ dueDate: localDate('2015-03-01') })] }),
    'prescribed',
  ],
];

test.each(PROTECTED)(
  'the word of the team calls nobody who %s; their own word does',
  (_, record, reason) => {
    expect(ask(record, 'noted-call')).toMatchObject({ reasons: [reason] });
    expect(ask(record, 'requested-call')).toEqual({ answer: 'send' });
  },
);

test('whoever said in a conversation that they want a call is called, however short ago that was', () => {
  const lastConversation = { at: instant('2026-03-13T13:30:00.000Z'), credorId: AURORA };
  expect(ask(aRecord({ debtor: aDebtor({ lastConversation }) }), 'noted-call')).toEqual({
    answer: 'send',
  });
});
