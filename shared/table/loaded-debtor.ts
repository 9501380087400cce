import type { Profile } from '#shared/domain/debtor/debtor.ts';
import { type DebtorRecord, EMPTY_RECORD } from '#shared/domain/debtor/record.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';

/** A debtor as read from the table: what decisions look at, and the person's own data beside it. */
export type LoadedDebtor = {
  readonly debtorId: DebtorId;
  readonly record: DebtorRecord;
  readonly profile: Profile | null;
};

export const nobodyYet = (debtorId: DebtorId): LoadedDebtor => ({
  debtorId,
  record: EMPTY_RECORD,
  profile: null,
});
