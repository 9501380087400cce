import { Carteiras } from '#shared/domain/carteira/carteira.ts';
import type { DraftedCarteiras } from '#shared/domain/regua-trial/carteiras-in-place.ts';
import type { ConfigReader } from '#shared/table/config-cache.ts';
import type { RunningTrial } from '#shared/table/trials.ts';
import { readSorting } from './read-nights.ts';

/**
 * The carteiras that a trial sorts by, with what scores cases and every régua that they name.
 *
 * @returns null where the carteiras in force are taken as they are
 * @throws an Error naming the régua that is not published
 */
export async function readDraftedCarteiras(
  config: ConfigReader,
  { carteiras: draft }: Pick<RunningTrial, 'carteiras'>,
): Promise<DraftedCarteiras | null> {
  if (draft === null) return null;
  const sorting = await readSorting(config, Carteiras.parse(JSON.parse(draft.text)));
  return { credorId: draft.credorId, ...sorting };
}
