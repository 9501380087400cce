import { caseOf, openDebtsOf } from '#shared/domain/case/case-figures.ts';
import type { ContactKind } from '#shared/domain/debtor/contact.ts';
import type { Debtor } from '#shared/domain/debtor/debtor.ts';
import { type DebtorFlag, silencedBy } from '#shared/domain/debtor/flag.ts';
import { documentInDoubt } from '#shared/domain/debtor/join.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { withoutPrescribed } from '#shared/domain/gate/prescription.ts';
import { CoveredChannel } from '#shared/domain/report/coverage.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { kindsLeft } from './kinds-left.ts';

/** The rules of contact, and what the credor's policy wants to know. */
type LookUpRules = {
  readonly policy: Pick<ContactPolicy, 'prescription'>;
  readonly kinds: readonly ContactKind[];
};

/** Why nobody may be asked about a person. */
export type NoLookUp =
  | 'owes-nothing'
  | 'prescribed'
  | 'opted-out'
  | 'disputed'
  | 'document-in-doubt'
  | DebtorFlag;

/**
 * Why a person's contacts may not be looked up for a credor; null when they may. Without a debt that may be asked for credit
 * protection is no basis (LGPD art. 7, X); and whom nobody may write to anyway, or who wants nothing in writing, nobody needs the
 * address of, nor what a person left for it alone (art. 6, III). By a document that may be a stranger's it is the stranger's contacts
 * that would come.
 */
export function whyNotLookUp(
  record: RegisteredRecord,
  credorId: CredorId,
  { policy, kinds }: LookUpRules,
  now: Instant,
): NoLookUp | null {
  if (openDebtsOf(record, credorId).length === 0) return 'owes-nothing';
  const { debtor } = record;
  const collectible = withoutPrescribed(record, policy, localDateOf(now, debtor.zone));
  if (openDebtsOf(collectible, credorId).length === 0) return 'prescribed';
  if (!wantsWriting(debtor) || kindsLeft(kinds, debtor).length === 0) return 'opted-out';
  if (caseOf(record, credorId)?.status === 'disputed') return 'disputed';
  return documentInDoubt(debtor) ? 'document-in-doubt' : silencedBy(debtor);
}

const wantsWriting = ({ optedOut }: Debtor): boolean =>
  CoveredChannel.options.some((channel) => !optedOut.includes(channel));
