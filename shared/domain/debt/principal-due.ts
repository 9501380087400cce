import type { LocalDate } from '#shared/domain/values/local-date.ts';
import {
  type Centavos,
  centavos,
  subtractCentavos,
  ZERO_CENTAVOS,
} from '#shared/domain/values/money.ts';
import { type OpenDebt, spareUntil } from './debt.ts';
import { openOf } from './ledger.ts';

type Given = Pick<OpenDebt, 'dueDate' | 'backUntil' | 'ledger'>;

/**
 * What of the open principal is not due on a day: what the creditor gave back of a debt that is late for another part, until it falls
 * due again.
 */
export function principalNotDue(debt: Given, on: LocalDate): Centavos {
  const until = spareUntil(debt);
  const { principalOpen, givenBack = ZERO_CENTAVOS } = debt.ledger;
  if (until === null || on > until) return ZERO_CENTAVOS;
  return centavos(Math.min(principalOpen, givenBack));
}

/** What of the principal of a debt whose day has come is due. */
export const principalDue = (debt: Given, on: LocalDate): Centavos =>
  subtractCentavos(debt.ledger.principalOpen, principalNotDue(debt, on));

/** The debt with the day on which it is due: once nothing is open of it but what went back, it is due when that is. */
export function asItFallsDue(debt: OpenDebt): OpenDebt {
  const until = spareUntil(debt);
  const { ledger } = debt;
  const isBackAlone = openOf(ledger) <= (ledger.givenBack ?? ZERO_CENTAVOS);
  return until !== null && isBackAlone ? { ...debt, dueDate: until } : debt;
}
