/** The days that each state keeps, written down once more; those that move, of the years to which a run and its agreements may reach. */
const KEPT: Readonly<Record<string, string>> = {
  AC: '01-20 01-23 03-08 06-15 09-05 11-17 2026-01-23 2026-11-20 2027-01-22 2027-11-19 2028-01-21 2028-03-10 2028-09-08',
  AL: '06-24 06-29 09-16 11-30',
  AM: '09-05 12-08',
  AP: '03-19 05-15 09-13 11-30',
  BA: '07-02',
  CE: '03-19 03-25',
  DF: '11-30 2026-06-04 2027-05-27 2028-06-15',
  ES: '2026-04-13 2027-04-05 2028-04-24',
  GO: '07-26 10-24',
  MA: '07-28 12-08',
  MS: '10-11',
  PA: '08-15 12-08',
  PB: '07-26 08-05',
  PE: '03-06 06-24',
  PI: '10-19',
  RJ: '04-23 2026-02-17 2027-02-09 2028-02-29 2026-06-04 2027-05-27 2028-06-15',
  RN: '08-07 10-03',
  RO: '01-04 06-18',
  RR: '10-05',
  RS: '09-20',
  SE: '07-08',
  SP: '07-09',
  TO: '03-18 08-15 09-08 10-05',
};
const DAYS = new Map(Object.entries(KEPT).map(([uf, days]) => [uf, new Set(days.split(' '))]));

/** Whether a state keeps a date (yyyy-mm-dd): by the list that somebody loaded for it, where they did, else by its laws. */
export function isKeptIn(
  uf: string,
  date: string,
  loaded: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const days = loaded.get(uf) ?? DAYS.get(uf);
  return (days?.has(date) || days?.has(date.slice(5))) ?? false;
}
