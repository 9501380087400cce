import * as z from 'zod';

/** Why a full book is not believed at once, so that half a file does not take half of the debts back. */
export const BookDoubt = z.enum(['much-missing', 'unknown-codes']);
export type BookDoubt = z.infer<typeof BookDoubt>;

/** The part of the debts that may be missing before a person is asked. */
const ABSENT_SHARE_MAX = 0.1;
/** A tenth of a very big book is many people: nobody takes more than this back unseen. */
const ABSENT_MAX = 2_000;

/**
 * What speaks against taking absent debts back without asking. None where nothing is absent.
 *
 * @param open debts of the credor that are asked for
 * @param absent those of them that the file lacks
 * @param unknownCodes rows of the file whose code could not be read: any absent debt may be one of them
 */
export function doubtsOf({
  open,
  absent,
  unknownCodes,
}: {
  readonly open: number;
  readonly absent: number;
  readonly unknownCodes: number;
}): readonly BookDoubt[] {
  if (absent === 0) return [];
  return [
    ...(absent > Math.min(open * ABSENT_SHARE_MAX, ABSENT_MAX) ? ['much-missing' as const] : []),
    ...(unknownCodes > 0 ? ['unknown-codes' as const] : []),
  ];
}
