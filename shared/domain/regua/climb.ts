import { activeAgreementsOf } from '#shared/domain/agreement/agreement-figures.ts';
import type { Case } from '#shared/domain/case/case.ts';
import type { Ladder } from '#shared/domain/case/ladder.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';

/** A ladder that is being climbed, and how far: the case's own, or the reminders of its agreement. */
export type Climb = Ladder & Pick<Case, 'progress' | 'regua' | 'pauses' | 'overrides'>;

/** A case's own ladder. */
export const ownClimb = ({ credorId, progress, regua, pauses, overrides }: Case): Climb => ({
  credorId,
  progress,
  regua,
  pauses,
  overrides,
});

/** The reminders of the agreements in which the debts of a case rest. */
export const remindersOf = (
  record: RegisteredRecord,
  { credorId, pauses }: Pick<Case, 'credorId' | 'pauses'>,
): readonly Climb[] =>
  activeAgreementsOf(record, credorId).map((agreement) => ({
    ...agreement,
    pauses,
  }));

/** Every ladder of a person's active cases that nobody has stopped. */
export const climbsOf = (record: RegisteredRecord): readonly Climb[] =>
  record.cases
    .filter(({ status, stopped }) => status === 'active' && stopped === undefined)
    .flatMap((known) => [ownClimb(known), ...remindersOf(record, known)]);

/** The ladder that a step belongs to; null once its case or its agreement has ended, or somebody stopped it. */
export const climbedBy = (
  record: RegisteredRecord,
  { credorId, agreementId }: Ladder,
): Climb | null =>
  climbsOf(record).find(
    (climb) => climb.credorId === credorId && climb.agreementId === agreementId,
  ) ?? null;
