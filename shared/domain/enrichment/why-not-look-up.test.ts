import { expect, test } from 'vitest';
import {
  aDebtor,
  aDisputedCase,
  AURORA,
  aRecord,
  HORIZONTE,
  instant,
} from '#shared/testing/records.ts';
import { whyNotLookUp } from './why-not-look-up.ts';

const since = instant('2026-03-01T12:00:00.000Z');
const flagged = (flag: 'deceased' | 'minor' | 'hardship') =>
  aRecord({ debtor: aDebtor({ flags: [{ flag, since, by: 'user:ana', noteId: null }] }) });

test.each([
  ['owes', aRecord(), AURORA, null],
  ['owes this credor nothing', aRecord(), HORIZONTE, 'owes-nothing'],
  ['disputes it', aRecord({ cases: [aDisputedCase()] }), AURORA, 'disputed'],
  ['died', flagged('deceased'), AURORA, 'deceased'],
  ['is a minor', flagged('minor'), AURORA, 'minor'],
  ['cannot bear their debts', flagged('hardship'), AURORA, 'hardship'],
])('a debtor who %s may be asked about or not, because: %s', (_who, record, credorId, because) => {
  expect(whyNotLookUp(record, credorId)).toBe(because);
});
