import type { Agreement } from '#shared/domain/agreement/agreement.ts';
import type { Case } from '#shared/domain/case/case.ts';
import type { Charge } from '#shared/domain/charge/charge.ts';
import type { Debt } from '#shared/domain/debt/debt.ts';
import type { Listing } from '#shared/domain/listing/listing.ts';
import type { Payment } from '#shared/domain/payment/payment.ts';
import type { Task } from '#shared/domain/task/task.ts';
import type { PaymentPromise } from '#shared/domain/promise/promise.ts';
import type { Contact } from './contact.ts';
import type { Debtor } from './debtor.ts';

/**
 * Everything that decisions about one person need: one item collection, read in one query. `debtor` is null
 * before the first entry of the history.
 */
export type DebtorRecord = {
  readonly debtor: Debtor | null;
  readonly contacts: readonly Contact[];
  readonly cases: readonly Case[];
  readonly debts: readonly Debt[];
  readonly charges: readonly Charge[];
  readonly payments: readonly Payment[];
  readonly agreements: readonly Agreement[];
  readonly promises: readonly PaymentPromise[];
  readonly listings: readonly Listing[];
  readonly tasks: readonly Task[];
};

export const EMPTY_RECORD: DebtorRecord = {
  debtor: null,
  contacts: [],
  cases: [],
  debts: [],
  charges: [],
  payments: [],
  agreements: [],
  promises: [],
  listings: [],
  tasks: [],
};

/** A record whose person is registered. */
export type RegisteredRecord = DebtorRecord & { readonly debtor: Debtor };
