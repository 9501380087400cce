const DAY_MS = 86_400_000;
/** Some 27 years of days; beyond it the memory starts over rather than grow. */
const REMEMBERED_DAYS_MAX = 10_000;

/**
 * Finds how far a zone's clocks are from UTC. Asking Intl costs microseconds, so the answer is remembered per
 * UTC day, which is exact: on the few days on which clocks change nothing is remembered.
 *
 * @param zone IANA name
 * @returns minutes to add to UTC (-180 in Brasília) at an epoch in milliseconds; exact since 1914, when
 *   Brazil took up standard time (Decreto 2.784/1913)
 */
export function zoneOffsets(zone: string): (epochMs: number) => number {
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    timeZoneName: 'longOffset',
  });
  const steadyDays = new Map<number, number>();

  function ask(epochMs: number): number {
    const match = /GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(formatter.format(epochMs));
    const minutes = Number(match?.[2] ?? 0) * 60 + Number(match?.[3] ?? 0);
    return match?.[1] === '-' ? -minutes : minutes;
  }

  return (epochMs) => {
    const day = Math.floor(epochMs / DAY_MS);
    const known = steadyDays.get(day);
    if (known !== undefined) return known;
    const opening = ask(day * DAY_MS);
    if (opening !== ask((day + 1) * DAY_MS)) return ask(epochMs);
    if (steadyDays.size >= REMEMBERED_DAYS_MAX) steadyDays.clear();
    steadyDays.set(day, opening);
    return opening;
  };
}
