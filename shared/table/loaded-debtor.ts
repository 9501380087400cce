import type { Profile } from '#shared/domain/debtor/debtor.ts';
import {
  type DebtorRecord,
  EMPTY_RECORD,
  type RegisteredRecord,
} from '#shared/domain/debtor/record.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';

/** A debtor as read from the table: what decisions look at, and the person's own data beside it. */
export type LoadedDebtor = {
  readonly debtorId: DebtorId;
  readonly record: DebtorRecord;
  readonly profile: Profile | null;
};

export type RegisteredDebtor = LoadedDebtor & { readonly record: RegisteredRecord };

export const isOfSomebody = (loaded: LoadedDebtor): loaded is RegisteredDebtor =>
  isRegistered(loaded.record);

export const nobodyYet = (debtorId: DebtorId): LoadedDebtor => ({
  debtorId,
  record: EMPTY_RECORD,
  profile: null,
});
