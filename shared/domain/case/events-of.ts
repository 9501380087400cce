import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { Behaviour } from './behaviour.ts';
import { caseOf } from './case-figures.ts';
import { anchorOf } from './ladder.ts';

/** What the debtor did while the ladder of the case stands where it stands, oldest first. */
export const eventsOf = (record: DebtorRecord, credorId: CredorId): Behaviour['events'] => {
  const behaviour = caseOf(record, credorId)?.behaviour;
  return behaviour && behaviour.anchor === anchorOf(record, { credorId }) ? behaviour.events : [];
};
