import { tableOf } from '#local/flows/table-of.ts';
import { wholeHistory, everyDebtor } from '#local/flows/histories.ts';
import type { UnreconciledView } from '#events/api/configuration.ts';
import type { IssuedDossier } from '#events/api/dossier.ts';
import type { ReguaTrialView } from '#events/api/regua-trial.ts';
import type { SentMessage } from '#local/aws/outbox.ts';
import type { BookedCash } from '#local/simulation/behaviours/cash-desk.ts';
import type { AskedCredit } from '#local/simulation/behaviours/credit-desk.ts';
import type { TriedExperiment } from '#local/simulation/behaviours/experiment-desk.ts';
import type { PulledSwitch } from '#local/simulation/behaviours/kill-switch.ts';
import { ERP_ENDPOINT, type TakenEvent } from '#local/sandbox-erp/sandbox-erp.ts';
import { TOLD_CREDOR } from '#local/simulation/behaviours/erp-desk.ts';
import type { BankEvidence } from '#local/simulation/behaviours/bank-titles.ts';
import type { RegistryEntry } from '#local/sandbox-registry/registry-book.ts';
import type { ForgedEmail } from '#local/simulation/behaviours/forgers.ts';
import type { StrangersRow } from '#local/simulation/behaviours/later-news.ts';
import type { MetaDeeds } from '#local/simulation/behaviours/meta.ts';
import type { Openings } from '#local/simulation/behaviours/openings.ts';
import type { TextTested } from '#local/simulation/behaviours/text-tests.ts';
import type { WrittenBack } from '#local/simulation/behaviours/write-back.ts';
import type { SentContract } from '#local/simulation/behaviours/credor.ts';
import { SAMPLE_CREDORES } from '#local/sample/credores.ts';
import type { Person } from '#local/sample/person.ts';
import type { Submission } from '#local/sample/visitor.ts';
import type { PortfolioSnapshot } from '#events/api/overview.ts';
import type { PspCharge } from '#local/sandbox-gateway/psp-state.ts';
import { DOCUMENT_KEY, type World } from '#local/world.ts';
import type { CarteiraExceptions } from '#shared/domain/carteira/step-exception.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import type { UnreadEvent } from '#shared/domain/hooks/unread-event.ts';
import type { Unreconciled } from '#shared/domain/payment/unreconciled.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import type { DebtorId, NoteId, ReguaId } from '#shared/domain/values/ids.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { instantAt, localDateOf } from '#shared/domain/values/zone.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readNotes } from '#shared/table/read-notes.ts';
import { TEST_STEP } from '#shared/domain/cost/cost-of-test.ts';
import { readCosts } from '#shared/table/read-costs.ts';
import { readKpis } from '#shared/table/read-kpis.ts';
import { readSnapshots } from '#shared/table/portfolio-snapshots.ts';
import { listUnread } from '#shared/table/unread-events.ts';
import { listUnreconciled } from '#shared/table/unreconciled.ts';
import { type ArmedSchedule, armedSchedules } from './armed-schedules.ts';
import { type OfferEvidence, publishedOffers } from './offers-in-force.ts';
import type { Overheard } from './overhear.ts';
import { type PublishedDocument, publishedDocuments } from './published-documents.ts';
import { studyCounts } from './study-counts.ts';

/** One debtor as the table knows them at the end, with all that made them so. */
export type Life = {
  readonly debtorId: DebtorId;
  readonly person: Person;
  readonly record: RegisteredRecord;
  readonly entries: readonly HistoryEntry[];
};

/** `at`: epoch milliseconds. */
export type Witnessed = Submission & { readonly person: Person; readonly at: number };

/** What a run leaves behind, to be held against the laws of the house. */
export type Evidence = Openings &
  BankEvidence &
  OfferEvidence & {
    readonly lives: readonly Life[];
    readonly outbox: readonly SentMessage[];
    /** What the gateway knows of every charge and the money that came for it. */
    readonly charges: readonly PspCharge[];
    /** The charges whose payments it never told of. */
    readonly untold: ReadonlySet<string>;
    /** Every form that a debtor sent in the portal and that was taken. */
    readonly submissions: readonly Witnessed[];
    /** When which switch was pulled, and lifted again. */
    readonly pulled: readonly PulledSwitch[];
    /** What that system took, some of it twice. */
    readonly taken: readonly TakenEvent[];
    /** What still waits for it. */
    readonly unread: readonly UnreadEvent[];
    /** Holidays that only a state or a city keeps, by UF and by the CPF of whoever lives in the city. */
    readonly closed: ReadonlyMap<string, ReadonlySet<string>>;
    /** Every answer to a message that somebody wrote. */
    readonly writtenBack: readonly WrittenBack[];
    /** Every e-mail that somebody else wrote in a debtor's name. */
    readonly forged: readonly ForgedEmail[];
    /** Every text that its author wanted to see. */
    readonly tested: readonly TextTested[];
    /** What Meta did to the texts of WhatsApp. */
    readonly meta: MetaDeeds;
    /** The state in the newest file, by `<credor> <CPF>`. */
    readonly toldPlaces: ReadonlyMap<string, string>;
    /** The rows of files that have somebody else's CPF. */
    readonly strangers: readonly StrangersRow[];
    /** The contracts of rows that were turned away, as lists of imports name them. */
    readonly turnedAway: ReadonlySet<string>;
    /** What was written, by note. */
    readonly noteTexts: ReadonlyMap<NoteId, string>;
    /** Every version of what decides how debtors are spoken to. */
    readonly published: readonly PublishedDocument[];
    /** Whether two people were wanted for each from the beginning. */
    readonly twoPeople: boolean;
    /** What became of the drafts that were tried on the book. */
    readonly trials: readonly ReguaTrialView[];
    /** What lies, or lay, at the bureau and the cartório. */
    readonly registered: readonly RegistryEntry[];
    readonly unreconciled: readonly Unreconciled[];
    /** `<credor> <day> <metric>` to its count. */
    readonly counters: ReadonlyMap<string, number>;
    /** `<credor> <day> <carteira> <channel> <unit>` to what the ledger of costs has of it. */
    readonly costs: ReadonlyMap<string, number>;
    /** `<channel> <unit>` to what it has of texts that their authors tried. */
    readonly testCosts: ReadonlyMap<string, number>;
    /** `<credor> <study> <day> <arm> <unit>` to what the study has of it. */
    readonly studies: ReadonlyMap<string, bigint>;
    /** What carteiras did otherwise than their régua, from before anybody came in. */
    readonly exceptions: CarteiraExceptions;
    /** The régua that everybody in a carteira follows, by the carteira's name, from before anybody came in. */
    readonly ownReguas: ReadonlyMap<string, ReguaId>;
    /** The experiments that were begun. */
    readonly tried: readonly TriedExperiment[];
    /** Who asked for credit, and what they were told. */
    readonly credits: readonly AskedCredit[];
    /** What was taken out about people, in the order in which it left. */
    readonly dossiers: readonly IssuedDossier[];
    /** Money of nobody's that a person closed. */
    readonly closedMoney: readonly UnreconciledView[];
    /** What the team booked of no gateway. */
    readonly bookedCash: readonly BookedCash[];
    /** The newest picture of each credor's book. */
    readonly snapshots: readonly PortfolioSnapshot[];
    /** All schedules that are still to ring. */
    readonly armed: readonly ArmedSchedule[];
    /** Messages in each queue, wherever in it they are. */
    readonly queued: ReadonlyMap<string, number>;
    readonly overheard: Overheard;
    /** Every good row of every file, by the credor's own number. */
    readonly contracts: ReadonlyMap<string, SentContract>;
    /** Epoch milliseconds. */
    readonly startedAt: number;
    readonly now: number;
  };

export type EvidenceSource = Pick<
  Evidence,
  | 'contracts'
  | 'untold'
  | keyof BankEvidence
  | 'submissions'
  | 'pulled'
  | keyof Openings
  | 'tried'
  | 'exceptions'
  | 'ownReguas'
  | 'credits'
  | 'dossiers'
  | 'closedMoney'
  | 'bookedCash'
  | 'closed'
  | 'writtenBack'
  | 'forged'
  | 'tested'
  | 'meta'
  | 'toldPlaces'
  | 'strangers'
  | 'turnedAway'
  | 'twoPeople'
  | 'trials'
  | 'overheard'
  | 'startedAt'
> & {
  readonly world: World;
  readonly people: readonly Person[];
};

export async function gatherEvidence(source: EvidenceSource): Promise<Evidence> {
  const { world, people, startedAt } = source;
  const { aws, gateway, registry } = world;
  const table = tableOf(world);
  const personOf = new Map(people.map((person) => [debtorIdOf(person.cpf, DOCUMENT_KEY), person]));
  const lives: Life[] = [];
  const noteTexts = new Map<NoteId, string>();
  for (const debtorId of await everyDebtor(table)) {
    const { record } = await loadDebtor(table, debtorId);
    const person = personOf.get(debtorId);
    if (!isRegistered(record) || !person) throw new Error(`nobody is behind ${debtorId}`);
    const entries = await wholeHistory(table, debtorId);
    lives.push({ debtorId, person, record, entries });
    const notes = entries.flatMap(({ fact }) =>
      fact.type === 'reply-received' ? (fact.noteId ?? []) : [],
    );
    for (const [noteId, text] of await readNotes(table, debtorId, notes))
      noteTexts.set(noteId, text);
  }
  const dayOf = (at: number) => localDateOf(instantAt(at), BOOK_ZONE);
  const counters = new Map<string, number>();
  const costs = new Map<string, number>();
  const testCosts = new Map<string, number>();
  const snapshots: PortfolioSnapshot[] = [];
  const unreconciled: Unreconciled[] = [...(await listUnreconciled(table, 'unknown'))];
  for (const { credorId } of SAMPLE_CREDORES) {
    const until = addDays(dayOf(aws.now()), 2);
    const since = addDays(dayOf(startedAt), -2);
    for (const { day, metric, amount } of await readKpis(table, credorId, since, until))
      counters.set(`${credorId} ${day} ${metric}`, amount);
    for (const { day, place, by } of await readCosts(table, credorId, since, until))
      for (const [unit, amount] of Object.entries(by)) {
        const name =
          place.step === TEST_STEP
            ? `${place.channel} ${unit}`
            : `${credorId} ${day} ${place.carteiraId} ${place.channel} ${unit}`;
        const books = place.step === TEST_STEP ? testCosts : costs;
        if (amount !== 0) books.set(name, (books.get(name) ?? 0) + amount);
      }
    unreconciled.push(...(await listUnreconciled(table, credorId)));
    snapshots.push(...(await readSnapshots(table, credorId, addDays(until, -4), until)).slice(-1));
  }
  return {
    ...source,
    lives,
    noteTexts,
    published: await publishedDocuments(table),
    offerPolicies: await publishedOffers(table),
    outbox: aws.outbox(),
    charges: gateway.charges(),
    registered: registry.entries(),
    taken: world.erp.taken(),
    unread: await listUnread(
      table,
      { credorId: TOLD_CREDOR, endpointId: ERP_ENDPOINT },
      Number.MAX_SAFE_INTEGER,
    ),
    unreconciled,
    counters,
    costs,
    testCosts,
    studies: await studyCounts(table, lives),
    snapshots,
    armed: armedSchedules(aws),
    queued: new Map(
      aws.services.sqs.names().map((name) => {
        const { visible, inFlight, delayed } = aws.services.sqs.queue(name).counts();
        return [name, visible + inFlight + delayed];
      }),
    ),
    now: aws.now(),
  };
}
