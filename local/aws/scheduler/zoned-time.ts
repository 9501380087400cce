/** A wall-clock time without a zone. Months count from 1. */
export type WallClock = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
};

const QUARTER_MS = 900_000;

/** What the clocks of one zone say, to and from epoch milliseconds. */
export type Zone = {
  wallClockAt(instant: number): WallClock;
  /**
   * The instant at which the zone's clocks show this time. A time that a change to summer time skips is read with the offset from
   * before the change, so it comes out one hour later; of a time that comes twice, the first is meant.
   */
  instantOf(wallClock: WallClock): number;
};

/** A memo, since making a zone is slow and none ever changes. */
const zones = new Map<string, Zone>();

/** Reads an IANA zone such as America/Sao_Paulo. Throws a RangeError for a zone that does not exist. */
export function zoneOf(name: string): Zone {
  const zone = zones.get(name) ?? createZone(name);
  zones.set(name, zone);
  return zone;
}

function createZone(name: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });

  function wallClockAt(instant: number): WallClock {
    const parts = new Map(
      format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
    );
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
    return {
      year: part('year'),
      month: part('month'),
      day: part('day'),
      hour: part('hour'),
      minute: part('minute'),
      second: part('second'),
    };
  }

  const offsets = new Map<number, number>();

  /** Remembered by the quarter of an hour, for offsets change on none smaller and asking for them is slow. */
  function offsetAt(instant: number): number {
    const quarter = Math.floor(instant / QUARTER_MS);
    const known = offsets.get(quarter);
    if (known !== undefined) return known;
    const offset = asIfUtc(wallClockAt(quarter * QUARTER_MS)) - quarter * QUARTER_MS;
    offsets.set(quarter, offset);
    return offset;
  }

  return {
    wallClockAt,
    instantOf(wallClock) {
      const utc = asIfUtc(wallClock);
      const before = offsetAt(utc - 86_400_000);
      const withOffsetBefore = utc - before;
      const there = offsetAt(withOffsetBefore);
      if (there === before) return withOffsetBefore;
      const withOffsetThere = utc - there;
      return offsetAt(withOffsetThere) === there ? withOffsetThere : withOffsetBefore;
    },
  };
}

/** The epoch milliseconds of a wall clock that hangs in UTC. */
export function asIfUtc({ year, month, day, hour, minute, second }: WallClock): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
