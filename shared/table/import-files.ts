import type { CredorId, ImportId } from '#shared/domain/values/ids.ts';

/** Where a list of debts that a full book lacks is kept. Lists count from 0. */
export const absentKey = ({
  credorId,
  importId,
  part,
}: {
  readonly credorId: CredorId;
  readonly importId: ImportId;
  readonly part: number;
}): string => `import-work/${credorId}/${importId}-absent-${part + 1}.csv`;
