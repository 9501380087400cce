import type { Profile } from '#shared/domain/debtor/debtor.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import { type PlanRules, pinName } from '#shared/domain/regua/plan-rules.ts';
import { Regua } from '#shared/domain/regua/regua.ts';
import { readAssessments } from './read-assessment-rules.ts';
import { readExceptions } from './read-exceptions.ts';
import type { ConfigReader } from './config-cache.ts';
import type { RegisteredDebtor } from './loaded-debtor.ts';
import { readContactRules } from './read-contact-rules.ts';
import { readListingPolicies } from './read-listing-policies.ts';
import { readOfferPolicies } from './read-offer-policies.ts';
import { readMoneyRules } from './read-money-rules.ts';

/**
 * The documents that planning this person's alarm needs: the rules of contact, the pinned version of every régua, and what cases are
 * assessed by.
 *
 * @param profile tells the city, for its holidays; without it the alarm may ring on one, and the gate then holds the step
 * @param joined the person's other registrations, for whoever decides a step
 * @throws an Error naming the document that is not published
 */
export async function readPlanRules(
  config: ConfigReader,
  record: Pick<DebtorRecord, 'debtor' | 'cases' | 'agreements'>,
  profile: Pick<Profile, 'address'> | null = null,
  joined: readonly RegisteredDebtor[] = [],
): Promise<PlanRules> {
  const pins = new Map(
    [...record.cases, ...record.agreements].map(({ regua }) => [pinName(regua), regua]),
  );
  const [policy, money, exceptions, assessments, reguas] = await Promise.all([
    readContactRules(config, { record, profile }, undefined, joined),
    readMoneyRules(config),
    readExceptions(config, record),
    readAssessments(config, record),
    Promise.all(
      [...pins].map(async ([name, { reguaId, version }]): Promise<[string, Regua]> => {
        const { document } = await config.read(Regua, 'regua', reguaId, version);
        return [name, document];
      }),
    ),
  ]);
  const kinds = new Set(
    reguas.flatMap(([, { steps, reactions }]) => [...steps, ...reactions].map(({ kind }) => kind)),
  );
  const [listings, offers] = await Promise.all([
    kinds.has('notice') ? readListingPolicies(config, record) : null,
    kinds.has('offer') ? readOfferPolicies(config, record) : null,
  ]);
  return {
    policy,
    money,
    reguas: new Map(reguas),
    exceptions,
    assessments,
    ...(listings && { listings }),
    ...(offers && { offers }),
  };
}
