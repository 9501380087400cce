import { expectedValue } from '#shared/domain/call/work-rank.ts';
import { withoutPrescribed } from '#shared/domain/gate/prescription.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { climbsOf } from '#shared/domain/regua/climb.ts';
import type { PlanRules } from '#shared/domain/regua/plan-rules.ts';
import type { Regua } from '#shared/domain/regua/regua.ts';
import {
  type DraftedCarteiras,
  sortedBy,
  type SortedPerson,
  withCarteiras,
} from '#shared/domain/regua-trial/carteiras-in-place.ts';
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
import { addMinutes, type Instant, localDateOf } from '#shared/domain/values/zone.ts';
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
  /** Those that cases are sorted by first; null where each stays where it is. */
  readonly carteiras: DraftedCarteiras | null;
};

/** What a case comes to under the draft and as it goes today, and what the draft does, as lines of CSV. */
export type CaseOutcome = TrialOutcome & {
  readonly debtorId: DebtorId;
  readonly lines: readonly TrialLine[];
  readonly csv: string;
};

/**
 * Lives a person through the days of the trial, twice: under the draft, and on the version that each case entered with. Where there
 * is a draft of the carteiras, the person is sorted by it before they are moved to the draft of the régua. A person with several
 * cases is lived whole, for the caps are theirs, and this case of them is counted.
 *
 * @param draft null where each case stays on its version
 * @returns null for a case that follows the régua neither today nor under the drafts, unless the carteiras move it
 */
export async function tryCase(
  { table, planRulesOf, documentsOf, carteiras }: TryCaseDeps,
  { reguaId, liveVersion, from, days }: RunningTrial,
  draft: Regua | null,
  { debtorId, credorId }: CaseListing,
): Promise<CaseOutcome | null> {
  const loaded = await loadDebtor(table, debtorId);
  const { record, profile } = loaded;
  if (!isRegistered(record)) return null;
  const follows = (person: RegisteredRecord) =>
    climbsOf(person).some(
      (climb) => climb.credorId === credorId && climb.regua.reguaId === reguaId,
    );
  if (carteiras?.credorId !== credorId && !follows(record)) return null;

  const rulesOf = async (person: RegisteredRecord) => ({
    ...(await planRulesOf({ ...loaded, record: person })),
    hasAddress: profile?.address !== undefined,
  });
  const rules = await rulesOf(record);
  const placed = carteiras
    ? await placedBy(carteiras, record, rules, rulesOf, from)
    : { record, rules, isMoved: false };
  const isMoved = placed.isMoved && carteiras?.credorId === credorId;
  if (!isMoved && !follows(record) && !follows(placed.record)) return null;

  const span = { from, until: addMinutes(from, days * MINUTES_PER_DAY) };
  const linesOf = (person: TriedPerson, books: TrialBooks) =>
    tryPerson(person, books, span).filter((line) => line.credorId === credorId);

  const pin = { reguaId, version: liveVersion + 1 };
  const drafted = draft ? withRegua(placed.rules, pin, draft) : placed.rules;
  const moved = draft ? movedTo(placed.record, pin, drafted, from) : placed.record;
  const draftLines = linesOf({ record: moved, profile }, { rules: drafted, documentsOf });
  const liveLines = linesOf({ record, profile }, { rules, documentsOf });

  const { zone } = record.debtor;
  const collected = withoutPrescribed(record, rules.policy, localDateOf(from, zone));
  const tried = { zone, expected: expectedValue(collected, credorId), isMoved: false };
  return {
    draft: figuresOf(draftLines, { ...tried, isMoved }),
    live: liveVersion === 0 ? null : figuresOf(liveLines, tried),
    debtorId,
    lines: draftLines,
    csv: linesCsv(debtorId, zone, draftLines),
  };
}

/** Where the draft of the carteiras puts a person, with the rules that hold there: caps may be those of one carteira alone. */
async function placedBy(
  carteiras: DraftedCarteiras,
  record: RegisteredRecord,
  rules: PlanRules,
  rulesOf: (person: RegisteredRecord) => Promise<PlanRules>,
  at: Instant,
): Promise<SortedPerson & { readonly rules: PlanRules }> {
  const sorted = sortedBy(carteiras, record, rules, at);
  const there = sorted.isMoved ? await rulesOf(sorted.record) : rules;
  return { ...sorted, rules: withCarteiras(there, carteiras) };
}
