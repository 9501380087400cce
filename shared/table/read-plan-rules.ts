import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import { CONTACT_POLICY_ID, ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { type PlanRules, pinName } from '#shared/domain/regua/plan-rules.ts';
import { Regua } from '#shared/domain/regua/regua.ts';
import type { ConfigReader } from './config-cache.ts';
import { readListingPolicies } from './read-listing-policies.ts';
import { readOfferPolicies } from './read-offer-policies.ts';
import { readMoneyRules } from './read-money-rules.ts';

/**
 * The documents that planning this person's alarm needs: the live policy and the pinned version of every régua.
 *
 * @throws an Error naming the document that is not published
 */
export async function readPlanRules(
  config: ConfigReader,
  record: Pick<DebtorRecord, 'cases' | 'agreements'>,
): Promise<PlanRules> {
  const pins = new Map(
    [...record.cases, ...record.agreements].map(({ regua }) => [pinName(regua), regua]),
  );
  const [policy, money, reguas] = await Promise.all([
    config.read(ContactPolicy, 'contact-policy', CONTACT_POLICY_ID),
    readMoneyRules(config),
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
    policy: policy.document,
    money,
    reguas: new Map(reguas),
    ...(listings && { listings }),
    ...(offers && { offers }),
  };
}
