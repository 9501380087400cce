import { expect, test } from 'vitest';
import type { Debtor } from '#shared/domain/debtor/debtor.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { herOther } from '#shared/testing/joined.ts';
import { aDebtor, aMobile, aRecord, AURORA, instant } from '#shared/testing/records.ts';
import { decideContact } from './decide-contact.ts';
import { DEFAULT_CONTACT_POLICY } from './default-policy.ts';

type Lives = Pick<Debtor, 'uf' | 'zone'>;
const SP: Lives = { uf: 'SP', zone: 'America/Sao_Paulo' };
const AC: Lives = { uf: 'AC', zone: 'America/Rio_Branco' };
const NOWHERE: Lives = { uf: null, zone: 'America/Sao_Paulo' };
const MANAUS: Lives = { uf: 'AM', zone: 'America/Manaus' };
const TABATINGA: Lives = { uf: 'AM', zone: 'America/Eirunepe' };

/** 18:30 in São Paulo, 16:30 in Acre. */
const EVENING = instant('2026-03-13T21:30:00.000Z');
/** 9:30 in Manaus, 8:30 in Tabatinga. */
const MORNING = instant('2026-03-13T13:30:00.000Z');

/** An SMS for Maria, who is known to live there by one registration, and there by the other. */
const ask = (hers: Lives, theirs: Lives, now: Instant) =>
  decideContact({
    record: aRecord({ debtor: aDebtor(hers) }),
    credorId: AURORA,
    channel: 'sms',
    contact: aMobile(),
    purpose: 'regua-step',
    neutral: true,
    policy: { ...DEFAULT_CONTACT_POLICY, joined: [herOther({ debtor: aDebtor(theirs) })] },
    now,
  });

test.each<[string, Lives, Lives, Instant]>([
  ['of São Paulo, though one registration has her in Acre', AC, SP, EVENING],
  ['of São Paulo, though the other registration has her in Acre', SP, AC, EVENING],
  ['of São Paulo, where one registration knows no place', AC, NOWHERE, EVENING],
  ['of São Paulo, where the other registration knows no place', NOWHERE, AC, EVENING],
  ['of a city whose clock is not its state’s', MANAUS, TABATINGA, MORNING],
  ['of that city, whichever registration tells it', TABATINGA, MANAUS, MORNING],
])('whoever is registered twice is left alone at the hours %s', (_, hers, theirs, now) => {
  expect(ask(hers, theirs, now)).toMatchObject({ answer: 'hold', reasons: ['outside-hours'] });
});

test('both registrations wait for the same moment, at which every place is open', () => {
  for (const [one, other] of [
    [AC, SP],
    [SP, NOWHERE],
    [MANAUS, TABATINGA],
  ] as const) {
    expect(ask(one, other, EVENING)).toEqual(ask(other, one, EVENING));
  }
  // Of two states those of all hold, on both clocks: Monday at 11:00 in São Paulo, at 9:00 in Acre.
  expect(ask(AC, SP, EVENING)).toMatchObject({ until: '2026-03-16T14:00:00.000Z' });
});
