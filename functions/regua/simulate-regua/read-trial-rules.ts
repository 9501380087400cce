import type { PlanRules } from '#shared/domain/regua/plan-rules.ts';
import type { ConfigReader } from '#shared/table/config-cache.ts';
import type { LoadedDebtor } from '#shared/table/loaded-debtor.ts';
import { readOwnExperiments } from '#shared/table/read-experiments.ts';
import { readJoined } from '#shared/table/read-joined.ts';
import { readListingPolicies } from '#shared/table/read-listing-policies.ts';
import { NOTHING_SPENT, readNextActions } from '#shared/table/read-next-actions.ts';
import { readOfferPolicies } from '#shared/table/read-offer-policies.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';
import type { Table } from '#shared/table/table.ts';

/**
 * What deciding about a person needs: what planning does, with their city and their other registrations as when a step is due; how
 * experience chooses, and what a draft may ask for and no published régua of theirs does: offers and listings; and the experiments
 * whose cases a draft would not reach. Cases are sorted by the nights that are tried, and by nothing else.
 */
export async function readTrialRules(
  table: Table,
  config: ConfigReader,
  { record, profile }: Pick<LoadedDebtor, 'record' | 'profile'>,
): Promise<PlanRules> {
  const joined = await readJoined(table, record);
  const [{ assessments: _, ...rules }, listings, offers, nextActions, experiments] =
    await Promise.all([
      readPlanRules(config, record, profile, joined),
      readListingPolicies(config, record),
      readOfferPolicies(config, record),
      readNextActions(config, record, NOTHING_SPENT),
      readOwnExperiments(config, record),
    ]);
  return { ...rules, listings, offers, nextActions, experiments };
}
