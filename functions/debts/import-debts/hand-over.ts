import type { MovingImport } from '#shared/table/imports.ts';
import type { ImportDebtsDeps } from './deps.ts';

/** Kept to end what is begun and hand the rest over. */
export const RESERVED_MS = 60_000;

/** Has another function go on where this one stops. */
export async function handOver(
  standing: MovingImport,
  { bucket, continueLater }: Pick<ImportDebtsDeps, 'bucket' | 'continueLater'>,
): Promise<void> {
  const { importId, credorId, key } = standing;
  const next = standing.status === 'running' ? standing.next : { byte: 0, row: 1 };
  await continueLater({
    name: 'ImportContinued',
    importId,
    credorId,
    bucket,
    key,
    fromByte: next.byte,
    fromRow: next.row,
  });
}
