import type { ArmedSchedule } from '#local/simulation/laws/evidence/armed-schedules.ts';
import type { Life } from '#local/simulation/laws/evidence/evidence.ts';
import type { Law } from '#local/simulation/laws/law.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';

/** Scheduler rings at full minutes, and an alarm that was already due when it was set rings within two. */
const RINGS_WITHIN_MS = 2 * 60_000;

/** What holds of the alarms that are to ring. */
export const ARMED_LAWS: readonly Law[] = [
  {
    name: 'whoever is active has exactly one alarm to come, or a reason for none',
    breaches: ({ lives, armed, now }) =>
      lives.flatMap((life) => {
        const what = wrongAlarm(life, armed, now);
        return what === null ? [] : [{ debtorId: life.debtorId, at: null, what }];
      }),
  },
];

/** What is wrong with the alarm of somebody: it was not answered, stands not once, or rings at another time. */
function wrongAlarm(
  { record, debtorId }: Life,
  armed: readonly ArmedSchedule[],
  now: number,
): string | null {
  const { nextAlarm } = record.debtor;
  if (nextAlarm.kind === 'none') return null;
  const due = epochMsOf(nextAlarm.at);
  if (due <= now) return `the alarm of ${nextAlarm.at} should have been answered`;
  const input = JSON.stringify({ name: 'StepDue', debtorId, key: nextAlarm.key });
  const [only, ...others] = armed.filter((one) => one.input === input);
  if (only === undefined || others.length > 0)
    return `${only ? others.length + 1 : 0} schedules stand for the alarm of ${nextAlarm.at}`;
  const isInTime = only.ringsAt !== null && Math.abs(only.ringsAt - due) < RINGS_WITHIN_MS;
  return isInTime
    ? null
    : `the alarm of ${nextAlarm.at} rings ${only.ringsAt === null ? 'never' : `at ${new Date(only.ringsAt).toISOString()}`}`;
}
