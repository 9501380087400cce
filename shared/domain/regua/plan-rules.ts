import assert from 'node:assert/strict';
import type { PublishedOfferPolicy } from '#shared/domain/agreement/offer-policy.ts';
import { type CarteiraExceptions, isOf } from '#shared/domain/carteira/step-exception.ts';
import type { AssessmentRules } from '#shared/domain/case/assess-case.ts';
import type { PinnedRegua } from '#shared/domain/case/case.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { ContactRules } from '#shared/domain/gate/contact-rules.ts';
import type { PublishedListingPolicy } from '#shared/domain/listing/listing-policy.ts';
import type { NextActionRules } from '#shared/domain/next-action/decide-next-action.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { Regua } from './regua.ts';

/** The documents that planning needs: the policy in force, and every régua version that the person's cases follow. */
export type PlanRules = {
  readonly policy: ContactRules;
  /** By `pinName`. */
  readonly reguas: ReadonlyMap<string, Regua>;
  /** What values are computed by, for alarms that end an agreement; without it, by the law alone. */
  readonly money?: MoneyRules;
  /** What each credor has listed, for régua steps that list; a credor without it lists nobody. */
  readonly listings?: ReadonlyMap<CredorId, PublishedListingPolicy>;
  /** What each credor offers, for steps that tell an offer; a credor without it offers nothing. */
  readonly offers?: ReadonlyMap<CredorId, PublishedOfferPolicy>;
  /** How each credor lets experience choose among channels and hours; a credor without it lets the ladder take its course. */
  readonly nextActions?: ReadonlyMap<CredorId, NextActionRules>;
  /** The experiments that run among this person's cases, by `<credor>.<experiment>`: nothing moves their cases. */
  readonly experiments?: ReadonlySet<string>;
  /** What carteiras do otherwise than their régua; without it, nothing. */
  readonly exceptions?: CarteiraExceptions;
  /** What each credor's case is assessed by when something happens that carteiras and scores look at; without it, the night does. */
  readonly assessments?: ReadonlyMap<CredorId, AssessmentRules>;
  /** Whether it is known where the person lives, for steps that have titles protested. */
  readonly hasAddress?: boolean;
};

export const pinName = ({ reguaId, version }: PinnedRegua): string => `${reguaId}@${version}`;

/** @throws when the caller did not bring the régua of one of the person's cases */
export function reguaOf(rules: Pick<PlanRules, 'reguas'>, pinned: PinnedRegua): Regua {
  const regua = rules.reguas.get(pinName(pinned));
  assert(regua, `the rules lack the régua ${pinName(pinned)}`);
  return regua;
}

/** The rules with what the carteiras of one credor do otherwise, and no others of that credor. */
export function withExceptions(
  rules: PlanRules,
  credorId: CredorId,
  exceptions: CarteiraExceptions,
): PlanRules {
  const others = [...(rules.exceptions ?? [])].filter(([name]) => !isOf(credorId, name));
  return { ...rules, exceptions: new Map([...others, ...exceptions]) };
}
