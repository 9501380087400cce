import { studyOfControl } from '#shared/domain/experiment/study-of-experiment.ts';
import { type MeasuredLift, measuredLift } from '#shared/domain/next-action/measured-lift.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { readMemberships } from '#shared/table/read-memberships.ts';
import { readStudy } from '#shared/table/read-study.ts';
import type { Table } from '#shared/table/table.ts';

/** What the control groups of a credor's carteiras tell of their réguas; a carteira of which nothing can be said yet is not in it. */
export async function readLifts(
  table: Table,
  credorId: CredorId,
  today: LocalDate,
): Promise<readonly MeasuredLift[]> {
  const lifts: MeasuredLift[] = [];
  for (const carteira of await readMemberships(table, credorId)) {
    const control = studyOfControl(carteira);
    if (control === null) continue;
    const lines = await readStudy(table, credorId, control.studyId);
    const lift = measuredLift(carteira.carteiraId, control.study, lines, today);
    if (lift) lifts.push(lift);
  }
  return lifts;
}
