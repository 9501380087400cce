import type { StudyId } from '#shared/domain/experiment/study.ts';
import type {
  AgreementId,
  CreditAssessmentId,
  CredorId,
  ContactId,
  DebtId,
  DebtorId,
  ListingId,
  MessageId,
  NoteId,
  PaymentId,
  PromiseId,
  ReguaId,
  TaskId,
  ReplyId,
} from '#shared/domain/values/ids.ts';

/**
 * The only file that spells a key. Who reads which key, and what it costs: docs/data-model.md.
 *
 *   pk                        sk                       item
 *   D#<debtor>                STATE                    the person's state, guarded by its version
 *   D#<debtor>                PROFILE                  name and document (personal data)
 *   D#<debtor>                CONTACT#<id>             e-mail or phone with its confidence
 *   D#<debtor>                CASE#<credor>            gsi1: the credor's cases by name; gsi2: those that wait for the team, the most urgent first
 *   D#<debtor>                DEBT#<id> | CHARGE#<id> | PAYMENT#<id>
 *   D#<debtor>                SPLITS#<credor>#<seq>    how payments were split with that entry, where many were split anew
 *   D#<debtor>                AGREEMENT#<id>           gsi1: the credor's agreements, newest last
 *   D#<debtor>                PROMISE#<id>
 *   D#<debtor>                LISTING#<id>             gsi1: the credor's listings that are under way, by their next day
 *   D#<debtor>                TASK#<id>                gsi1: the credor's tasks that wait for somebody, by their last day
 *   H#<debtor>                <seq, 10 digits>         one history entry
 *   T#<debtor>                <message>                the exact text of a message (personal data)
 *   T#<debtor>                NOTE#<id>                what somebody wrote in free words (personal data)
 *   T#<debtor>                TERM#<agreement>         the signed term and its evidence (personal data)
 *   K#<debtor>                COUNTED                  how far the panels have counted this history
 *   K#<debtor>                MEASURES                 what this person's cases have come to in each study
 *   CLAIM#<kind>#<cause>      CLAIM                    "this was handled"
 *   REF#<kind>#<external>     REF                      somebody else's id -> whom it belongs to
 *   ADDRESS#<keyed hash>      <debtor>                 who has an e-mail or phone among their contacts
 *   REPLIES#<credor>          <receivedAt>#<reply>     what somebody wrote back, for a person to read
 *   CONFIG#<kind>#<id>        LIVE | V#<version>       réguas, policies, templates, credores, carteiras
 *   MOVE#<régua>              <move, 13 digits>        the move of a régua's cases to another version
 *   CONFIG#<kind>#<id>        DRAFT                    the next version while somebody writes it
 *   CONFIGS                   EDITIONS                 how often anything of each kind was published
 *   KPI#<credor>#<month>      <day>#<metric>           counters of one day
 *   COST#<credor>#<month>     <day>#<carteira>#…       a day's messages, costs and money by carteira, channel, régua, step, arm
 *   ANSWER#<credor>#<month>   <day>#<segment>#…         a day's contacts and the payments after them, by segment, channel, hour and way
 *   STUDY#<credor>#<study>    <day>#<arm>              what the cases that entered an arm on a day have come to
 *   PORTFOLIO#<credor>        <day>                    nightly snapshot of the book
 *   COVERAGE#<credor>         COUNT                    how far a book that takes several requests was counted, or what it came to (TTL)
 *   CITIES#<credor>           CITIES                   the cities that the credor's files have named
 *   RAW#<gateway>#<day>       <event>                  webhook bodies as received (TTL)
 *   OUTSTANDING#<day>         <charge>                 a charge that ends on that day, to be asked about (TTL)
 *   UNRECONCILED#<credor>     <paidAt>#<payment>       money that waits for a person
 *   TOTAL#<payment>           PARTS                    the lines there that are of one growing total
 *   OPENCHARGE#<centavos>     <charge>                 issued charges by amount, for money that comes without a name (TTL)
 *   TRIALS#<regua>            <trial>                  a draft tried over the book: how far it is, or what it came to (TTL)
 *   TRIAL#<trial>             <credor>#<bucket>        how far one shard of a trial is, and its figures (TTL)
 *   SPENT#<kind>#<credor>     <month>                  what was spent on questions: looking contacts up, reports on whoever asks for credit
 *   LOOKUPS#<credor>          <job, 13 digits>         the contacts of many people looked up: how far it is, what it came to (TTL)
 *   LOOKUPPEOPLE#<job>#<list> <part, 6 digits>         whom a job asks about, in order, some hundred a part (TTL)
 *   ASKED#<kind>#<payee>      <minute>                 how often a provider or bureau was asked in that minute, or a provider was tried by a credor on a day (TTL)
 *   PROVIDERTRIALS#<credor>   <at>#<user>              who tried a provider, on which document (TTL)
 *   SCOREROWS#<kind>         <day>#<credor>#<bucket>  a file of snapshots or outcomes that scores learn from (TTL)
 *   SCOREMODELS              <model>                  a score that was learnt, with its card, or a card that somebody wrote, and who decided about it
 *   SCORETRAINING            LAST                     what the last training of a score came to
 *   SCOREWATCH               <month>                  how the score in force did in a month
 *   CREDIT#<applicant>        <assessment>             a look at somebody who asks for credit; gsi1: the credor's, newest last, or by the day of the answer (TTL)
 *   TEXTTEST#<credor>         <at>#<user>              a text that its author wanted in their own inbox, what it cost and what came of it (TTL)
 *   TEXTTESTS#<user>          <day>                    how many of these somebody had on a day (TTL)
 *   IMPORT#<credor>           <import>                 progress and result of one file; gsi1: the credor's, newest last
 *   JOINED#<credor>           <debtor>#<debtor>        two registrations that are, or were, of one person by the credor's word
 *   RETORNO#<credor>          <retorno>                what was in one retorno, or why it was not taken
 *   REMESSA#<credor>          <number, 6 digits>       one remessa that was written
 *   BOLETOS#<credor>          <charge>                 a charge that waits for the next remessa
 *   BOLETO#<debt>             HELD                     by which boleto a debt goes to its bank, lest two ask for it
 *   HOOK#<credor>#<endpoint>  <occurredAt>#<event>     an event that a system of the credor's has not taken yet; gsi1: those that are tried again, the next first (TTL)
 *   HOOKS#<credor>            <endpoint>               how that system did when it was told things, and when what waits is tried next
 *   SERIES#<credor>           <bank>                   the last number that a boleto of this account has
 */
export const keys = {
  state: (debtor: DebtorId) => ({ pk: `D#${debtor}`, sk: 'STATE' }),
  profile: (debtor: DebtorId) => ({ pk: `D#${debtor}`, sk: 'PROFILE' }),
  contact: (debtor: DebtorId, id: ContactId) => ({ pk: `D#${debtor}`, sk: `CONTACT#${id}` }),
  case: (debtor: DebtorId, credor: CredorId) => ({ pk: `D#${debtor}`, sk: `CASE#${credor}` }),
  debt: (debtor: DebtorId, id: DebtId) => ({ pk: `D#${debtor}`, sk: `DEBT#${id}` }),
  charge: (debtor: DebtorId, id: string) => ({ pk: `D#${debtor}`, sk: `CHARGE#${id}` }),
  payment: (debtor: DebtorId, id: string) => ({ pk: `D#${debtor}`, sk: `PAYMENT#${id}` }),
  splits: (debtor: DebtorId, credor: CredorId, version: number) => ({
    pk: `D#${debtor}`,
    sk: `SPLITS#${credor}#${String(version).padStart(10, '0')}`,
  }),
  agreement: (debtor: DebtorId, id: AgreementId) => ({ pk: `D#${debtor}`, sk: `AGREEMENT#${id}` }),
  promise: (debtor: DebtorId, id: PromiseId) => ({ pk: `D#${debtor}`, sk: `PROMISE#${id}` }),
  listing: (debtor: DebtorId, id: ListingId) => ({ pk: `D#${debtor}`, sk: `LISTING#${id}` }),
  task: (debtor: DebtorId, id: TaskId) => ({ pk: `D#${debtor}`, sk: `TASK#${id}` }),
  history: (debtor: DebtorId, seq: number) => ({
    pk: `H#${debtor}`,
    sk: String(seq).padStart(10, '0'),
  }),
  text: (debtor: DebtorId, message: MessageId) => ({ pk: `T#${debtor}`, sk: message }),
  note: (debtor: DebtorId, id: NoteId) => ({ pk: `T#${debtor}`, sk: `NOTE#${id}` }),
  term: (debtor: DebtorId, id: AgreementId) => ({ pk: `T#${debtor}`, sk: `TERM#${id}` }),
  counted: (debtor: DebtorId) => ({ pk: `K#${debtor}`, sk: 'COUNTED' }),
  measures: (debtor: DebtorId) => ({ pk: `K#${debtor}`, sk: 'MEASURES' }),
  claim: (kind: string, cause: string) => ({ pk: `CLAIM#${kind}#${cause}`, sk: 'CLAIM' }),
  ref: (kind: RefKind, external: string) => ({ pk: `REF#${kind}#${external}`, sk: 'REF' }),
  addressOwners: (hash: string) => `ADDRESS#${hash}`,
  address: (hash: string, debtor: DebtorId) => ({ pk: `ADDRESS#${hash}`, sk: debtor }),
  repliesOf: (credor: CredorId) => `REPLIES#${credor}`,
  waitingReply: (credor: CredorId, receivedAt: string, id: ReplyId) => ({
    pk: `REPLIES#${credor}`,
    sk: `${receivedAt}#${id}`,
  }),
  config: (kind: string, id: string, version: number | 'LIVE' | 'DRAFT') => ({
    pk: `CONFIG#${kind}#${id}`,
    sk: typeof version === 'string' ? version : `V#${String(version).padStart(6, '0')}`,
  }),
  reguaMove: (regua: ReguaId, move: string) => ({ pk: `MOVE#${regua}`, sk: move }),
  configEditions: { pk: 'CONFIGS', sk: 'EDITIONS' },
  configList: (kind: string, id: string) => ({ pk: `CONFIGS#${kind}`, sk: id }),
  kpi: (credor: CredorId, day: string, metric: string) => ({
    pk: `KPI#${credor}#${day.slice(0, 7)}`,
    sk: `${day}#${metric}`,
  }),
  cost: (credor: CredorId, day: string, ...place: readonly string[]) => ({
    pk: `COST#${credor}#${day.slice(0, 7)}`,
    sk: [day, ...place].join('#'),
  }),
  answer: (credor: CredorId, day: string, ...place: readonly string[]) => ({
    pk: `ANSWER#${credor}#${day.slice(0, 7)}`,
    sk: [day, ...place].join('#'),
  }),
  study: (credor: CredorId, study: StudyId, day: string, arm: string) => ({
    pk: `STUDY#${credor}#${study}`,
    sk: `${day}#${arm}`,
  }),
  portfolio: (credor: CredorId, day: string) => ({ pk: `PORTFOLIO#${credor}`, sk: day }),
  coverage: (credor: CredorId) => ({ pk: `COVERAGE#${credor}`, sk: 'COUNT' }),
  bookCities: (credor: CredorId) => ({ pk: `CITIES#${credor}`, sk: 'CITIES' }),
  raw: (gateway: string, day: string, event: string) => ({
    pk: `RAW#${gateway}#${day}`,
    sk: event,
  }),
  outstanding: (day: string, charge: string) => ({ pk: `OUTSTANDING#${day}`, sk: charge }),
  unreconciled: (credor: CredorId | 'unknown', paidAt: string, payment: string) => ({
    pk: `UNRECONCILED#${credor}`,
    sk: `${paidAt}#${payment}`,
  }),
  toldTotal: (first: PaymentId) => ({ pk: `TOTAL#${first}`, sk: 'PARTS' }),
  openCharge: (amount: number, charge: string) => ({ pk: `OPENCHARGE#${amount}`, sk: charge }),
  trial: (regua: ReguaId, id: string) => ({ pk: `TRIALS#${regua}`, sk: id }),
  trialShard: (trial: string, credor: string, bucket: number | '') => ({
    pk: `TRIAL#${trial}`,
    sk: `${credor}#${bucket}`,
  }),
  spent: (kind: string, of: CredorId, month: string) => ({ pk: `SPENT#${kind}#${of}`, sk: month }),
  lookUpPeople: (job: string, list: string, part: number) => ({
    pk: `LOOKUPPEOPLE#${job}#${list}`,
    sk: String(part).padStart(6, '0'),
  }),
  bulkLookUp: (credor: CredorId, id: string) => ({ pk: `LOOKUPS#${credor}`, sk: id }),
  asked: (kind: string, of: string, when: string) => ({ pk: `ASKED#${kind}#${of}`, sk: when }),
  providerTrial: (credor: CredorId, id: string) => ({ pk: `PROVIDERTRIALS#${credor}`, sk: id }),
  scoreRowsOf: (kind: string) => `SCOREROWS#${kind}`,
  scoreRows: (kind: string, day: string, credor: CredorId, part: string) => ({
    pk: `SCOREROWS#${kind}`,
    sk: `${day}#${credor}#${part}`,
  }),
  scoreModel: (model: string) => ({ pk: 'SCOREMODELS', sk: model }),
  scoreTraining: () => ({ pk: 'SCORETRAINING', sk: 'LAST' }),
  scoreWatch: (month: string) => ({ pk: 'SCOREWATCH', sk: month }),
  creditsOf: (applicant: DebtorId) => `CREDIT#${applicant}`,
  credit: (applicant: DebtorId, id: CreditAssessmentId) => ({ pk: `CREDIT#${applicant}`, sk: id }),
  sorting: (credor: CredorId, id: string) => ({ pk: `SORTINGS#${credor}`, sk: id }),
  sortingShard: (credor: CredorId, id: string, bucket: number) => ({
    pk: `SORTING#${credor}#${id}`,
    sk: String(bucket),
  }),
  textTest: (credor: CredorId, id: string) => ({ pk: `TEXTTEST#${credor}`, sk: id }),
  textTestSent: (providerMessageId: string) => ({
    pk: `TEXTTESTSENT#${providerMessageId}`,
    sk: 'REF',
  }),
  textTests: (user: string, day: string) => ({ pk: `TEXTTESTS#${user}`, sk: day }),
  import: (credor: CredorId, id: string) => ({ pk: `IMPORT#${credor}`, sk: id }),
  joined: (credor: CredorId, pair: string) => ({ pk: `JOINED#${credor}`, sk: pair }),
  retorno: (credor: CredorId, id: string) => ({ pk: `RETORNO#${credor}`, sk: id }),
  remessa: (credor: CredorId, sequence: number) => ({
    pk: `REMESSA#${credor}`,
    sk: String(sequence).padStart(6, '0'),
  }),
  waitingBoleto: (credor: CredorId, charge: string) => ({ pk: `BOLETOS#${credor}`, sk: charge }),
  heldDebt: (debt: DebtId) => ({ pk: `BOLETO#${debt}`, sk: 'HELD' }),
  boletoSeries: (credor: CredorId, bank: string) => ({ pk: `SERIES#${credor}`, sk: bank }),
  /** Index gsi1: a credor's cases in the order of the debtors' names, spread over buckets. */
  caseByName: (credor: CredorId, bucket: number, searchName: string, debtor: DebtorId) => ({
    gsi1pk: `CASES#${credor}#${bucket}`,
    gsi1sk: `${searchName}#${debtor}`,
  }),
  /** Index gsi1: a credor's agreements in the order in which they were asked for. */
  agreementBySeason: (credor: CredorId, since: string, id: AgreementId) => ({
    gsi1pk: `AGREEMENTS#${credor}`,
    gsi1sk: `${since}#${id}`,
  }),
  /** Index gsi1: a credor's imports in the order in which they began. */
  importBySeason: (credor: CredorId, startedAt: string, id: string) => ({
    gsi1pk: `IMPORTS#${credor}`,
    gsi1sk: `${startedAt}#${id}`,
  }),
  /** Index gsi1: a credor's listings that are under way, those that must be taken back first, by their deadline. */
  listingByDay: (credor: CredorId, day: string, id: ListingId) => ({
    gsi1pk: `LISTINGS#${credor}`,
    gsi1sk: `${day}#${id}`,
  }),
  /** Index gsi1: a credor's looks at applicants in their order. */
  creditByMoment: (credor: CredorId, at: string, id: CreditAssessmentId) => ({
    gsi1pk: `CREDITS#${credor}`,
    gsi1sk: `${at}#${id}`,
  }),
  /** Index gsi1: those that a person is to look at again, by the last day for it. */
  creditReviewByDay: (credor: CredorId, dueOn: string, id: CreditAssessmentId) => ({
    gsi1pk: `CREDITREVIEWS#${credor}`,
    gsi1sk: `${dueOn}#${id}`,
  }),
  /** Index gsi2: a credor's cases that wait for somebody of the team, in the order of their rank. */
  workByRank: (credor: CredorId, rank: string, debtor: DebtorId) => ({
    gsi2pk: `WORK#${credor}`,
    gsi2sk: `${rank}#${debtor}`,
  }),
  /** Index gsi1: a credor's tasks that nobody has closed, by their last day. */
  taskByDay: (credor: CredorId, dueOn: string, id: TaskId) => ({
    gsi1pk: `TASKS#${credor}`,
    gsi1sk: `${dueOn}#${id}`,
  }),
} as const;

/**
 * Whose ids lead to a debtor: a creditor's debt number, a charge, a boleto's number at its bank, a payment that a person
 * matched or whose total may grow, a provider's message, a portal link.
 */
export type RefKind = 'call' | 'debt' | 'charge' | 'nosso-numero' | 'payment' | 'message' | 'link';

export const NAME_BUCKETS = 8;
