import { expect, test } from 'vitest';
import { CarteiraId } from '#shared/domain/values/ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import {
  aDebtor,
  aMobile,
  anEmail,
  aRecord,
  instant,
  MARIA_PROFILE,
} from '#shared/testing/records.ts';
import { coverageOf, isReached } from './coverage.ts';
import { emptyLine, withCase } from './coverage-report.ts';

const of = (changes: Parameters<typeof aRecord>[0]) => coverageOf(aRecord(changes), MARIA_PROFILE);

test.each([
  ['nothing is known', [], 'none'],
  ['an e-mail came with a file', [anEmail()], 'usable'],
  ['she proved through it who she is', [anEmail({ confirmed: true })], 'confirmed'],
  ['it bounced', [anEmail({ health: 'bounced' })], 'dead'],
  ['another one lives', [anEmail({ health: 'bounced' }), anEmail({ value: 'm@x.br' })], 'usable'],
] as const)('when of a debtor %s, e-mail is %s', (_when, contacts, email) => {
  expect(of({ contacts })).toMatchObject({ email, sms: 'none' });
});

test('whoever wants nothing by a channel is not reached by it, whatever is known', () => {
  const coverage = of({ debtor: aDebtor({ optedOut: ['email'] }), contacts: [anEmail()] });
  expect(coverage.email).toBe('opted-out');
  expect(isReached(coverage)).toBe(false);
});

test('the newest change of any contact is when the registration changed', () => {
  const changedAt = instant('2026-03-09T10:00:00.000Z');
  expect(of({ contacts: [anEmail({ changedAt }), aMobile()] }).changedAt).toBe(changedAt);
});

test('a carteira counts whom it reaches, by what, and what it cannot ask anybody for', () => {
  const landline = { ...aMobile({ value: '+551133334444' }), kind: 'landline' as const };
  const cases = [of({}), of({ contacts: [] }), of({ contacts: [landline] })];
  const carteiraId = CarteiraId.parse('inicial');
  const principalOpen = centavos(100);
  const line = cases.reduce(
    (counted, coverage) => withCase(counted, { carteiraId, principalOpen, coverage }),
    emptyLine(carteiraId),
  );
  expect(line).toMatchObject({
    people: 3,
    reached: 1,
    outOfReach: 200,
    email: { usable: 1, confirmed: 0 },
    sms: { usable: 1 },
    onlyLandline: 1,
    withoutUf: 0,
    withoutAddress: 3,
  });
});

test('a case that was written before there was such a count is left out', () => {
  const carteiraId = CarteiraId.parse('inicial');
  expect(withCase(emptyLine(carteiraId), { carteiraId, principalOpen: centavos(5) }).people).toBe(
    0,
  );
});
