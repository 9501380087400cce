import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { planAlarm, type RingingAlarm } from './plan-alarm.ts';
import type { PlanRules } from './plan-rules.ts';

/**
 * The alarm that rules which have just changed bring forward. Null where the one that stands rings early enough, since it then
 * decides by the new rules anyway.
 */
export function broughtForward(
  record: RegisteredRecord,
  rules: PlanRules,
  now: Instant,
): RingingAlarm | null {
  const next = planAlarm(record, rules, now);
  const standing = record.debtor.nextAlarm;
  if (next.kind === 'none') return null;
  return standing.kind === 'none' || next.at < standing.at ? next : null;
}
