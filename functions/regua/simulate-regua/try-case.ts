import { expectedValue } from '#shared/domain/call/work-rank.ts';
import { withoutPrescribed } from '#shared/domain/gate/prescription.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { climbsOf } from '#shared/domain/regua/climb.ts';
import type { PlanRules } from '#shared/domain/regua/plan-rules.ts';
import type { Regua } from '#shared/domain/regua/regua.ts';
import { movedTo, withRegua } from '#shared/domain/regua-trial/draft-in-place.ts';
import { linesCsv } from '#shared/domain/regua-trial/lines-csv.ts';
import { figuresOf } from '#shared/domain/regua-trial/trial-figures.ts';
import type { TrialLine } from '#shared/domain/regua-trial/trial-line.ts';
import {
  tryPerson,
  type TrialBooks,
  type TriedPerson,
} from '#shared/domain/regua-trial/try-person.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { addMinutes, localDateOf } from '#shared/domain/values/zone.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import type { LoadedDebtor } from '#shared/table/loaded-debtor.ts';
import type { CaseListing } from '#shared/table/read-cases.ts';
import type { Table } from '#shared/table/table.ts';
import type { RunningTrial, TrialOutcome } from '#shared/table/trials.ts';
import type { DocumentsOf } from './read-books.ts';

const MINUTES_PER_DAY = 1_440;

export type TryCaseDeps = {
  readonly table: Table;
  readonly planRulesOf: (loaded: LoadedDebtor) => Promise<PlanRules>;
  readonly documentsOf: DocumentsOf;
};

/** What a case comes to under the draft and as it goes today, and what the draft does, as lines of CSV. */
export type CaseOutcome = TrialOutcome & {
  readonly debtorId: DebtorId;
  readonly lines: readonly TrialLine[];
  readonly csv: string;
};

/**
 * Lives a person through the days of the trial, twice: under the draft, and on the version that each case entered with. A person
 * with several cases is lived whole, for the caps are theirs, and this case of them is counted.
 *
 * @returns null for a case that does not follow the régua
 */
export async function tryCase(
  { table, planRulesOf, documentsOf }: TryCaseDeps,
  { reguaId, liveVersion, from, days }: RunningTrial,
  draft: Regua,
  { debtorId, credorId }: CaseListing,
): Promise<CaseOutcome | null> {
  const loaded = await loadDebtor(table, debtorId);
  const { record, profile } = loaded;
  if (!isRegistered(record)) return null;
  const ladders = climbsOf(record).filter((climb) => climb.credorId === credorId);
  if (!ladders.some(({ regua }) => regua.reguaId === reguaId)) return null;

  const rules = { ...(await planRulesOf(loaded)), hasAddress: profile?.address !== undefined };
  const span = { from, until: addMinutes(from, days * MINUTES_PER_DAY) };
  const linesOf = (person: TriedPerson, books: TrialBooks) =>
    tryPerson(person, books, span).filter((line) => line.credorId === credorId);

  const pin = { reguaId, version: liveVersion + 1 };
  const drafted = withRegua(rules, pin, draft);
  const moved = movedTo(record, pin, drafted, from);
  const draftLines = linesOf({ record: moved, profile }, { rules: drafted, documentsOf });
  const liveLines = linesOf({ record, profile }, { rules, documentsOf });

  const { zone } = record.debtor;
  const collected = withoutPrescribed(record, rules.policy, localDateOf(from, zone));
  const tried = { zone, expected: expectedValue(collected, credorId) };
  return {
    draft: figuresOf(draftLines, tried),
    live: liveVersion === 0 ? null : figuresOf(liveLines, tried),
    debtorId,
    lines: draftLines,
    csv: linesCsv(debtorId, zone, draftLines),
  };
}
