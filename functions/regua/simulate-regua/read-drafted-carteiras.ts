import { Carteiras } from '#shared/domain/carteira/carteira.ts';
import { Regua } from '#shared/domain/regua/regua.ts';
import type { DraftedCarteiras } from '#shared/domain/regua-trial/carteiras-in-place.ts';
import type { ConfigReader } from '#shared/table/config-cache.ts';
import { readScoringRules } from '#shared/table/read-assessment-rules.ts';
import type { RunningTrial } from '#shared/table/trials.ts';

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
  const carteiras = Carteiras.parse(JSON.parse(draft.text));
  const named = [...carteiras.carteiras, carteiras.otherwise].map(({ reguaId }) => reguaId);
  const [scoring, reguas] = await Promise.all([
    readScoringRules(config),
    Promise.all(
      [...new Set(named)].map(
        async (reguaId) => [reguaId, await config.read(Regua, 'regua', reguaId)] as const,
      ),
    ),
  ]);
  const assessment = { ...scoring, carteiras };
  return { credorId: draft.credorId, assessment, reguas: new Map(reguas) };
}
