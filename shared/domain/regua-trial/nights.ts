import { SORTED_AT } from '#shared/domain/carteira/sorted-at.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { rulesFor } from '#shared/domain/gate/contact-rules.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import type { PlanRules } from '#shared/domain/regua/plan-rules.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { atTime, type Instant, localDateOf, toInstant } from '#shared/domain/values/zone.ts';
import { sortOneCase, type SortingRules } from './sort-one-case.ts';

/** What every night of a trial sorts by, and the policy in force, some of whose rules bind one carteira alone. */
export type NightRules = {
  readonly sortings: ReadonlyMap<CredorId, SortingRules>;
  readonly policy: ContactPolicy;
};

/** The moments at which books are sorted, after `from` and up to `until`. */
export function nightsBetween(from: Instant, until: Instant): readonly Instant[] {
  const { time, zone } = SORTED_AT;
  const nights: Instant[] = [];
  for (let day = localDateOf(from, zone); ; day = addDays(day, 1)) {
    const at = toInstant(atTime(day, time), zone);
    if (at > until) return nights;
    if (at > from) nights.push(at);
  }
}

type Known = { readonly record: RegisteredRecord; readonly rules: PlanRules };

/** A person after a night, with the rules that hold where they then are. None of the facts is there where all stays as it was. */
export function liveNight(
  { record, rules }: Known,
  { sortings, policy }: NightRules,
  at: Instant,
): Known & { readonly facts: readonly Fact[] } {
  let after: Known = { record, rules };
  const facts: Fact[] = [];
  for (const { credorId } of record.cases) {
    const sorting = sortings.get(credorId);
    if (sorting === undefined) continue;
    const sorted = sortOneCase(after.record, credorId, sorting, after.rules, at);
    if (sorted.facts.length === 0) continue;
    const { debtorId } = record.debtor;
    after = { record: preview(after.record, sorted.facts, { debtorId, at }), rules: sorted.rules };
    facts.push(...sorted.facts);
  }
  return { ...boundWhereTheyAre(record, after, policy), facts };
}

/** Rules of contact may be those of one carteira alone, and bind whoever is in it now. */
export function boundWhereTheyAre(
  before: RegisteredRecord,
  { record, rules }: Known,
  policy: ContactPolicy,
): Known {
  if (placesOf(before) === placesOf(record)) return { record, rules };
  const joined = (rules.policy.joined ?? []).flatMap(({ cases }) => cases);
  const bound = rulesFor(policy, [...record.cases, ...joined], rules.policy);
  return { record, rules: { ...rules, policy: bound } };
}

const placesOf = ({ cases }: RegisteredRecord): string =>
  cases.map(({ credorId, carteiraId }) => `${credorId} ${carteiraId}`).join();
