import { expect, test } from 'vitest';
import { ContactKind } from '#shared/domain/debtor/contact.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { aJoin, joinedMaria } from '#shared/testing/joined.ts';
import {
  aDebt,
  aDebtor,
  aDisputedCase,
  AURORA,
  aRecord,
  HORIZONTE,
  instant,
} from '#shared/testing/records.ts';
import { whyNotLookUp } from './why-not-look-up.ts';

const since = instant('2026-03-01T12:00:00.000Z');
const NOW = instant('2026-03-20T12:00:00.000Z');
const prescribed = aRecord({ debts: [aDebt({ dueDate: localDate('2019-03-10') })] });
const knownRight = aRecord({ debtor: aDebtor({ joins: [aJoin({ ownDocument: 'right' })] }) });
const flagged = (flag: 'deceased' | 'minor' | 'hardship') =>
  aRecord({ debtor: aDebtor({ flags: [{ flag, since, by: 'user:ana', noteId: null }] }) });

test.each([
  ['owes', aRecord(), AURORA, null],
  ['owes this credor nothing', aRecord(), HORIZONTE, 'owes-nothing'],
  ['owes nothing that is not prescribed', prescribed, AURORA, 'prescribed'],
  [
    'wants nothing in writing',
    aRecord({ debtor: aDebtor({ optedOut: ['email', 'sms'] }) }),
    AURORA,
    'opted-out',
  ],
  ['wants no e-mails', aRecord({ debtor: aDebtor({ optedOut: ['email'] }) }), AURORA, null],
  ['disputes it', aRecord({ cases: [aDisputedCase()] }), AURORA, 'disputed'],
  ['died', flagged('deceased'), AURORA, 'deceased'],
  ['is a minor', flagged('minor'), AURORA, 'minor'],
  ['cannot bear their debts', flagged('hardship'), AURORA, 'hardship'],
  ['may be known by a stranger’s document', joinedMaria(), AURORA, 'document-in-doubt'],
  ['has another registration by a wrong one', knownRight, AURORA, null],
])('a debtor who %s may be asked about or not, because: %s', (_who, record, credorId, because) => {
  const rules = { policy: DEFAULT_CONTACT_POLICY, kinds: ContactKind.options };
  expect(whyNotLookUp(record, credorId, rules, NOW)).toBe(because);
});

test('nobody pays a question for what the debtor left, where the credor wants nothing else', () => {
  const record = aRecord({ debtor: aDebtor({ optedOut: ['email'] }) });
  const policy = DEFAULT_CONTACT_POLICY;
  const why = (kinds: readonly ContactKind[]) =>
    whyNotLookUp(record, AURORA, { policy, kinds }, NOW);
  expect([why(['email']), why(['email', 'mobile'])]).toEqual(['opted-out', null]);
});
