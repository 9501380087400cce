import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import { kpiOfEntry } from '#shared/domain/report/kpi-of-fact.ts';

/** What holds of the counters behind the panels. */
export const PANEL_LAWS: readonly Law[] = [
  { name: 'the panels are the fold of the histories', breaches: countersThatDiffer },
];

function countersThatDiffer({ lives, counters }: Evidence): readonly Breach[] {
  const expected = new Map<string, number>();
  for (const { credorId, day, metric, by } of lives.flatMap(({ entries }) =>
    entries.flatMap(kpiOfEntry),
  )) {
    const counter = `${credorId} ${day} ${metric}`;
    expected.set(counter, (expected.get(counter) ?? 0) + by);
  }
  const names = new Set([...expected.keys(), ...counters.keys()]);
  return [...names].flatMap((name) => {
    const [counted, right] = [counters.get(name) ?? 0, expected.get(name) ?? 0];
    return counted === right
      ? []
      : [{ debtorId: null, at: null, what: `${name} is ${counted}, and should be ${right}` }];
  });
}
