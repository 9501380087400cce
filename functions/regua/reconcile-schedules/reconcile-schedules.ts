import type { Debtor } from '#shared/domain/debtor/debtor.ts';
import { alarmHealth } from '#shared/domain/regua/alarm-health.ts';
import type { RingingAlarm } from '#shared/domain/regua/plan-alarm.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';

/** People side by side: enough to keep the line to Scheduler busy, too few to be throttled. */
const SIDE_BY_SIDE = 20;
/** What the last people of a page may take. */
const TIME_TO_STOP_MS = 60_000;

/** Somebody with a case, and whether an active one has open debts. */
export type WalkedDebtor = { readonly debtor: Debtor; readonly owes: boolean };

export type ReconcileDeps = {
  /** Everybody with a case, page by page; who has several may come several times. */
  readonly walk: () => AsyncIterable<readonly WalkedDebtor[]>;
  readonly isArmed: (debtorId: DebtorId, alarm: RingingAlarm) => Promise<boolean>;
  readonly arm: (debtorId: DebtorId, alarm: RingingAlarm) => Promise<unknown>;
  /** Plans a person anew; 'fine' when the alarm that stands is right. */
  readonly replan: (debtorId: DebtorId) => Promise<'replanned' | 'fine' | 'already-done'>;
  readonly tellFailure: (debtorId: DebtorId, error: unknown) => void;
  readonly now: () => Instant;
  readonly millisecondsLeft: () => number;
};

type Remedy = 'fine' | 'rearmed' | 'replanned' | 'failed';
type Counts = Record<Remedy, number>;

/**
 * The nightly walk: whoever should have an alarm and has none, gets it. One person's trouble does not stop the walk.
 *
 * @returns how many were found how, for the log
 * @throws at the end when somebody could not be put right, so that the operator hears of it
 */
export async function reconcileSchedules(deps: ReconcileDeps): Promise<string> {
  const counts: Counts = { fine: 0, rearmed: 0, replanned: 0, failed: 0 };
  let reach = 'everybody';
  for await (const page of deps.walk()) {
    for (let start = 0; start < page.length; start += SIDE_BY_SIDE) {
      const group = page.slice(start, start + SIDE_BY_SIDE);
      const remedies = await Promise.all(group.map((walked) => safelyPutRight(deps, walked)));
      for (const remedy of remedies) counts[remedy] += 1;
    }
    if (deps.millisecondsLeft() < TIME_TO_STOP_MS) {
      reach = 'part of the book';
      break;
    }
  }
  const told = Object.entries(counts).map(([remedy, count]) => `${remedy} ${count}`);
  const outcome = `${reach}: ${told.join(', ')}`;
  if (counts.failed > 0) throw new Error(outcome);
  return outcome;
}

async function safelyPutRight(deps: ReconcileDeps, walked: WalkedDebtor): Promise<Remedy> {
  try {
    return await putRight(deps, walked);
  } catch (error) {
    deps.tellFailure(walked.debtor.debtorId, error);
    return 'failed';
  }
}

async function putRight(deps: ReconcileDeps, { debtor, owes }: WalkedDebtor): Promise<Remedy> {
  const { debtorId, nextAlarm } = debtor;
  const health = alarmHealth(nextAlarm, owes, deps.now());
  if (health === 'forgotten') {
    return (await deps.replan(debtorId)) === 'replanned' ? 'replanned' : 'fine';
  }
  if (health === 'fine' || nextAlarm.kind === 'none') return 'fine';
  if (health === 'should-exist' && (await deps.isArmed(debtorId, nextAlarm))) return 'fine';
  await deps.arm(debtorId, nextAlarm);
  return 'rearmed';
}
