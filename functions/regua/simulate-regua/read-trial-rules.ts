import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { PlanRules } from '#shared/domain/regua/plan-rules.ts';
import type { ConfigReader } from '#shared/table/config-cache.ts';
import { readOwnExperiments } from '#shared/table/read-experiments.ts';
import { readListingPolicies } from '#shared/table/read-listing-policies.ts';
import { NOTHING_SPENT, readNextActions } from '#shared/table/read-next-actions.ts';
import { readOfferPolicies } from '#shared/table/read-offer-policies.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';

/**
 * What deciding about a person needs: what planning does, how experience chooses, and what a draft may ask for and no published
 * régua of theirs does: offers and listings; and the experiments whose cases a draft would not reach.
 */
export async function readTrialRules(
  config: ConfigReader,
  record: DebtorRecord,
): Promise<PlanRules> {
  const [rules, listings, offers, nextActions, experiments] = await Promise.all([
    readPlanRules(config, record),
    readListingPolicies(config, record),
    readOfferPolicies(config, record),
    readNextActions(config, record, NOTHING_SPENT),
    readOwnExperiments(config, record),
  ]);
  return { ...rules, listings, offers, nextActions, experiments };
}
