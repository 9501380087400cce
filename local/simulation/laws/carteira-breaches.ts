import { CarteiraId } from '#shared/domain/values/ids.ts';
import type { BreachExample } from './tampering.ts';

export const CARTEIRA_BREACHES: readonly BreachExample[] = [
  [
    'whoever belongs in a carteira since the last night is in it',
    'a night passes over somebody',
    (the) =>
      the.withRecord(({ cases }) => ({
        cases: cases.map((known) => ({ ...known, carteiraId: CarteiraId.parse('esquecida') })),
      })),
    /is in esquecida and belongs in/,
  ],
];
