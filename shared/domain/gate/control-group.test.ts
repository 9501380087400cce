import { expect, test } from 'vitest';
import { HOLDOUT_ARM, StudyId } from '#shared/domain/experiment/study.ts';
import { Purpose } from '#shared/domain/history/entries/contact.ts';
import { AgreementId } from '#shared/domain/values/ids.ts';
import {
  AURORA,
  aCase,
  aMobile,
  anEmail,
  aRecord,
  HORIZONTE,
  instant,
} from '#shared/testing/records.ts';
import { decideContact } from './decide-contact.ts';
import { DEFAULT_CONTACT_POLICY } from './default-policy.ts';
import type { ContactQuestion } from './question.ts';

/** Maria is in Aurora's control group. Friday, 13 March 2026, 11:00 in São Paulo: a good moment. */
const ask = (changes: Partial<ContactQuestion> = {}) =>
  decideContact({
    record: aRecord({
      cases: [
        aCase({ arms: [{ studyId: StudyId.parse('tom-da-oferta'), armId: HOLDOUT_ARM }] }),
        aCase({ credorId: HORIZONTE }),
      ],
    }),
    credorId: AURORA,
    channel: 'email',
    contact: anEmail(),
    purpose: 'regua-step',
    neutral: true,
    policy: DEFAULT_CONTACT_POLICY,
    now: instant('2026-03-13T14:00:00.000Z'),
    ...changes,
  });
const reasonsOf = (decision: ReturnType<typeof ask>) =>
  decision.answer === 'send' ? [] : decision.reasons;

test('the régua never writes to the control group, and says why', () => {
  expect(ask()).toEqual({ answer: 'never', reasons: ['holdout'] });
});

test('nor does the team call it, unless it asked for the call', () => {
  const call = { channel: 'voice', contact: aMobile() } as const;
  expect(ask({ ...call, purpose: 'call' })).toEqual({ answer: 'never', reasons: ['holdout'] });
  expect(ask({ ...call, purpose: 'requested-call' })).toEqual({ answer: 'send' });
});

const OTHERS = Purpose.options
  .map(({ shape }) => shape.kind.value)
  .filter((kind) => kind !== 'regua-step');

test.each(OTHERS)(
  'what the law wants told or the debtor asked for is no part of it: %s',
  (purpose) => {
    expect(reasonsOf(ask({ purpose }))).not.toContain('holdout');
  },
);

test('the reminders of what somebody signed go on', () => {
  const agreementId = AgreementId.parse('acordodeteste0001');
  expect(reasonsOf(ask({ agreementId }))).not.toContain('holdout');
});

test('another credor, whose control group they are not in, writes', () => {
  expect(reasonsOf(ask({ credorId: HORIZONTE }))).not.toContain('holdout');
});
