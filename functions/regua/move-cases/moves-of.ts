import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { type ClimbMove, moveClimbs } from '#shared/domain/regua/move-climbs.ts';
import { type PlanRules, pinName } from '#shared/domain/regua/plan-rules.ts';
import { Regua } from '#shared/domain/regua/regua.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { ConfigReader } from '#shared/table/config-cache.ts';
import { readOwnExperiments } from '#shared/table/read-experiments.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';
import type { ReguaMove } from '#shared/table/regua-moves.ts';

/** What a move means for one credor's ladders of a person, and the rules by which they are planned after it. */
export async function movesOf(
  record: RegisteredRecord,
  credorId: CredorId,
  { reguaId, toVersion: version }: ReguaMove,
  config: ConfigReader,
  now: Instant,
): Promise<{ readonly moves: readonly ClimbMove[]; readonly rules: PlanRules }> {
  const [known, experiments, target] = await Promise.all([
    readPlanRules(config, record),
    readOwnExperiments(config, record),
    config.read(Regua, 'regua', reguaId, version),
  ]);
  const to = { reguaId, version };
  const rules = {
    ...known,
    experiments,
    reguas: new Map(known.reguas).set(pinName(to), target.document),
  };
  return { moves: moveClimbs(record, credorId, to, rules, now), rules };
}
