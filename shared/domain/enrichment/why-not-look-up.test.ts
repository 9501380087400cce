import { expect, test } from 'vitest';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
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
])('a debtor who %s may be asked about or not, because: %s', (_who, record, credorId, because) => {
  expect(whyNotLookUp(record, credorId, DEFAULT_CONTACT_POLICY, NOW)).toBe(because);
});
