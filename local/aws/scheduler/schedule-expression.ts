import { type Cron, nextRing, parseCron } from './cron.ts';
import { asIfUtc, type WallClock, type Zone } from './zoned-time.ts';

const UNIT_MS: Readonly<Record<string, number>> = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
};

/** When a schedule rings: once at a local time, every so often, or by a cron. */
export type ScheduleExpression =
  | { readonly kind: 'at'; readonly local: WallClock }
  | { readonly kind: 'rate'; readonly everyMs: number }
  | { readonly kind: 'cron'; readonly cron: Cron };

/** Reads at(yyyy-mm-ddThh:mm:ss), rate(n unit) or cron(...). Returns nothing when it is none of them. */
export function parseScheduleExpression(text: string): ScheduleExpression | undefined {
  const [, kind, inner = ''] = /^(at|rate|cron)\((.*)\)$/.exec(text) ?? [];
  if (kind === 'at') return parseAt(inner);
  if (kind === 'rate') return parseRate(inner);
  const cron = kind === 'cron' ? parseCron(inner) : undefined;
  return cron && { kind: 'cron', cron };
}

/** The next moment (epoch ms) the schedule rings after it was made or last rang; nothing when it never will again. */
export function nextMoment(
  expression: ScheduleExpression,
  zone: Zone,
  after: number,
): number | undefined {
  switch (expression.kind) {
    case 'at': {
      const instant = zone.instantOf(expression.local);
      return instant > after ? instant : undefined;
    }
    case 'rate':
      return after + expression.everyMs;
    case 'cron':
      return nextRing(expression.cron, zone, after);
  }
}

function parseAt(text: string): ScheduleExpression | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)$/.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map(Number);
  const local = { year, month, day, hour, minute, second };
  // A date that does not exist, such as 31 April, comes back as another one.
  const exists = new Date(asIfUtc(local)).toISOString().startsWith(text);
  return exists ? { kind: 'at', local } : undefined;
}

function parseRate(text: string): ScheduleExpression | undefined {
  const [, count, unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(text) ?? [];
  const unitMs = UNIT_MS[unit];
  return unitMs === undefined || Number(count) < 1
    ? undefined
    : { kind: 'rate', everyMs: Number(count) * unitMs };
}
