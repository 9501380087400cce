import { expect, test } from 'vitest';
import type { Coverage } from '#shared/domain/report/coverage.ts';
import { CarteiraId } from '#shared/domain/values/ids.ts';
import { isWanted } from './bulk-look-up.ts';

const inicial = CarteiraId.parse('inicial');
const antiga = CarteiraId.parse('antiga');
const reachedBy = (email: Coverage['email'], sms: Coverage['sms']): Coverage => ({
  email,
  sms,
  landline: false,
  hasUf: true,
  hasAddress: false,
  changedAt: null,
});
const owing = { status: 'active', openDebts: 1, carteiraId: inicial } as const;
const unreached = { carteiraId: null, scope: 'unreached' } as const;

test.each([
  ['has only dead contacts', owing, reachedBy('dead', 'none'), unreached, true],
  ['opted out of all there is', owing, reachedBy('opted-out', 'none'), unreached, false],
  ['can be written to', owing, reachedBy('dead', 'usable'), unreached, false],
  [
    'can be written to, where all are meant',
    owing,
    reachedBy('usable', 'none'),
    { ...unreached, scope: 'everybody' },
    true,
  ],
  [
    'is in another carteira',
    owing,
    reachedBy('none', 'none'),
    { ...unreached, carteiraId: antiga },
    false,
  ],
  [
    'owes nothing any more',
    { ...owing, openDebts: 0 },
    reachedBy('none', 'none'),
    unreached,
    false,
  ],
  ['disputes it', { ...owing, status: 'disputed' }, reachedBy('none', 'none'), unreached, false],
] as const)('a debtor who %s is asked about or not', (_who, listed, coverage, job, wanted) => {
  expect(isWanted({ ...listed, coverage }, job)).toBe(wanted);
});
