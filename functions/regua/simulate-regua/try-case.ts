import { expectedValue } from '#shared/domain/call/work-rank.ts';
import { caseOf } from '#shared/domain/case/case-figures.ts';
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
import type { NightRules } from '#shared/domain/regua-trial/nights.ts';
import { type TriedLife, tryPerson } from '#shared/domain/regua-trial/try-person.ts';
import type { CredorId, DebtorId, ReguaId } from '#shared/domain/values/ids.ts';
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
  /** What each night sorts by as it goes on today, and as if the drafts had been published. */
  readonly nights: { readonly live: NightRules; readonly drafted: NightRules };
};

/** What a case comes to under the draft and as it goes today, and what the draft does, as lines of CSV. */
export type CaseOutcome = TrialOutcome & {
  readonly debtorId: DebtorId;
  readonly lines: readonly TrialLine[];
  readonly csv: string;
};

/** The version that the draft would be published as. */
export const draftVersionOf = ({ liveVersion }: Pick<RunningTrial, 'liveVersion'>): number =>
  liveVersion + 1;

/**
 * Lives a person through the days of the trial, twice: under the draft, and on the version that each case entered with. Where there
 * is a draft of the carteiras, the person is sorted by it before they are moved to the draft of the régua; each night then sorts
 * them, by what is in force or by the draft. A person with several cases is lived whole, for the caps are theirs, and this case of
 * them is counted.
 *
 * @param draft null where each case stays on its version
 * @returns null for a case that follows the régua neither today nor later, with the drafts or without, unless the draft of the
 *   carteiras moves it
 */
export async function tryCase(
  { table, planRulesOf, documentsOf, nights, carteiras }: TryCaseDeps,
  trial: RunningTrial,
  draft: Regua | null,
  { debtorId, credorId }: CaseListing,
): Promise<CaseOutcome | null> {
  const { reguaId, liveVersion, from, days } = trial;
  const loaded = await loadDebtor(table, debtorId);
  const { record, profile } = loaded;
  if (!isRegistered(record)) return null;
  const follows = (person: RegisteredRecord) =>
    climbsOf(person).some(
      (climb) => climb.credorId === credorId && climb.regua.reguaId === reguaId,
    );
  const mayBeMoved = carteiras?.credorId === credorId;
  if (!mayBeMoved && !follows(record) && !leadsTo(nights.live, credorId, reguaId)) return null;

  const rulesOf = async (person: RegisteredRecord) => ({
    ...(await planRulesOf({ ...loaded, record: person })),
    hasAddress: profile?.address !== undefined,
  });
  const rules = await rulesOf(record);
  const placed = carteiras
    ? await placedBy(carteiras, record, rules, rulesOf, from)
    : { record, rules, isMoved: false };

  const span = { from, until: addMinutes(from, days * MINUTES_PER_DAY) };
  const pin = { reguaId, version: draftVersionOf(trial) };
  const drafted = draft ? withRegua(placed.rules, pin, draft) : placed.rules;
  const moved = draft ? movedTo(placed.record, pin, drafted, from) : placed.record;
  const underDraft = { rules: drafted, documentsOf, nights: nights.drafted };
  const asToday = { rules, documentsOf, nights: nights.live };
  const tried = tryPerson({ record: moved, profile }, underDraft, span);
  const lived = tryPerson({ record, profile }, asToday, span);

  const isElsewhere = placeOf(tried.record, credorId) !== placeOf(lived.record, credorId);
  const isMoved = mayBeMoved && (placed.isMoved || isElsewhere);
  const along = [record, placed.record, tried.record, lived.record];
  if (!isMoved && !along.some(follows)) return null;

  const { zone } = record.debtor;
  const collected = withoutPrescribed(record, rules.policy, localDateOf(from, zone));
  const known = { zone, expected: expectedValue(collected, credorId), isMoved: false };
  const ofCase = ({ lines }: TriedLife) => lines.filter((line) => line.credorId === credorId);
  const draftLines = ofCase(tried);
  return {
    draft: figuresOf(draftLines, { ...known, isMoved }),
    live: liveVersion === 0 ? null : figuresOf(ofCase(lived), known),
    debtorId,
    lines: draftLines,
    csv: linesCsv(debtorId, zone, draftLines),
  };
}

/** Whether a night may take a case of this credor to the régua, whichever it follows. */
const leadsTo = ({ sortings }: NightRules, credorId: CredorId, reguaId: ReguaId): boolean => {
  const known = sortings.get(credorId)?.assessment.carteiras;
  const places = known ? [...known.carteiras, known.otherwise] : [];
  return places.some((place) => place.reguaForAll === true && place.reguaId === reguaId);
};

/** In which carteira a case is, and which régua it follows, in whatever version. */
function placeOf(record: RegisteredRecord, credorId: CredorId): string {
  const known = caseOf(record, credorId);
  return `${known?.carteiraId} ${known?.regua.reguaId}`;
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
