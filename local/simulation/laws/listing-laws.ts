import type { RegistryEntry } from '#local/sandbox-registry/registry-book.ts';
import { SKEW_MS_MAX } from '#local/simulation/faults/fault-kind.ts';
import { DOCUMENT_KEY } from '#local/world.ts';
import { EMPTY_RECORD, type DebtorRecord } from '#shared/domain/debtor/record.ts';
import { evolve, fold } from '#shared/domain/history/evolve.ts';
import type { FactOf, HistoryEntry } from '#shared/domain/history/entry.ts';
import { linkTokenOf } from '#shared/domain/message/link.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import type { Evidence, Life } from './evidence.ts';
import type { Breach, Law } from './law.ts';
import { recordAt } from './joined-lives.ts';
import { promisedUntil } from './own-contested.ts';
import { lastDayOf } from './own-due-dates.ts';
import { forbidden, mustLeave } from './own-listable.ts';
import { boletoHolds } from './own-waiting.ts';
import { tokenIn } from './sent-contact.ts';
import { isWorkday, localDayOf } from './state-hours.ts';
import { dayAfter, daysFrom } from './bank-days.ts';

/** What lies at a registry, with whose it is and what was decided of it. */
type Filing = {
  readonly entry: RegistryEntry;
  readonly life: Life;
  readonly asked: FactOf<'listing-asked'>;
};

const WAIT_DAYS = 10;
const WITHDRAWAL_DAYS = 5;
/** Nights after the last day on which what is too old may still be found on a list: a lost alarm is found at night. */
const OLD_NIGHTS = 3;
const PROOFS: ReadonlySet<string> = new Set(['delivered', 'opened', 'clicked']);
const FAILURES: ReadonlySet<string> = new Set(['bounced', 'undelivered']);

/** What holds of listings, read from what really lies at the registries and from the facts. */
export const LISTING_LAWS: readonly Law[] = [
  {
    name: 'nobody is listed before a notice that arrived, and ten whole days to answer it',
    breaches: (evidence) => [
      ...evidence.registered.flatMap((entry) => nobodysListing(entry, evidence)),
      ...filingsIn(evidence).flatMap((filing) => filedTooEarly(filing, evidence)),
    ],
  },
  {
    name: 'nothing is listed that is paid, contested, agreed or has prescribed',
    breaches: (evidence) => [
      ...filingsIn(evidence).flatMap(filedWrongly),
      ...filingsIn(evidence).flatMap((filing) => listedTooLong(filing, evidence)),
    ],
  },
  {
    name: 'nothing is listed while money is on its way, may be theirs, or was promised',
    breaches: (evidence) => filingsIn(evidence).flatMap(filedImpatiently),
  },
  {
    name: 'what may not be listed any more is off the list within five business days',
    breaches: (evidence) => filingsIn(evidence).flatMap((filing) => leftTooLong(filing, evidence)),
  },
  { name: 'a debt is listed once at most at each registry', breaches: filedTwice },
];

const askedIn = ({ entries }: Life, key: string): FactOf<'listing-asked'> | undefined =>
  entries.flatMap(({ fact }) =>
    fact.type === 'listing-asked' && fact.listingId === key ? [fact] : [],
  )[0];

const filingsIn = ({ registered, lives }: Evidence): readonly Filing[] =>
  registered.flatMap((entry) =>
    lives.flatMap((life) => {
      const asked = askedIn(life, entry.key);
      return asked ? [{ entry, life, asked }] : [];
    }),
  );

const breach = ({ life, entry }: Pick<Filing, 'life' | 'entry'>, what: string): Breach => ({
  debtorId: life.debtorId,
  at: entry.filedAt,
  what: `${entry.order.contrato} (${entry.key}): ${what}`,
});

function nobodysListing(entry: RegistryEntry, { lives }: Evidence): readonly Breach[] {
  const life = lives.find((known) => askedIn(known, entry.key));
  if (life?.person.cpf.replace(/\D/g, '') === entry.order.devedor.documento) return [];
  const what = life ? 'it names somebody else' : 'nobody asked for it';
  return [{ debtorId: life?.debtorId ?? null, at: entry.filedAt, what: `${entry.key}: ${what}` }];
}

function filedTooEarly(filing: Filing, { outbox }: Evidence): readonly Breach[] {
  const { life, entry } = filing;
  const notices = new Set(
    life.entries.flatMap(({ fact }) =>
      fact.type === 'message-requested' &&
      fact.purpose.kind === 'listing-notice' &&
      fact.purpose.listingIds.some((id) => id === entry.key)
        ? [fact.messageId]
        : [],
    ),
  );
  const known = life.entries.slice(0, triedIndexOf(filing) ?? life.entries.length);
  const proofs = known.filter(
    ({ fact }) =>
      fact.type === 'message-outcome' && notices.has(fact.messageId) && PROOFS.has(fact.outcome),
  );
  if (proofs.length === 0) return [breach(filing, 'no notice arrived')];
  const proof = proofs.find((one) => stillHolds(one, known));
  if (proof?.fact.type !== 'message-outcome') {
    return [breach(filing, 'its notice failed, or reached somebody else')];
  }
  const told = localDayOf(life.person.uf, epochMsOf(proof.at));
  const filed = localDayOf(life.person.uf, epochMsOf(entry.filedAt));
  if (daysFrom(told, filed) <= WAIT_DAYS) {
    return [breach(filing, `filed on ${filed}, and told of on ${told}`)];
  }
  const token = linkTokenOf(DOCUMENT_KEY, proof.fact.messageId);
  const left = outbox.some((message) => tokenIn(message) === token);
  return left ? [] : [breach(filing, 'its notice never left')];
}

/** Whether nothing that was heard later takes a proof of notice back. */
function stillHolds({ fact: proof, seq }: HistoryEntry, known: readonly HistoryEntry[]): boolean {
  return !known.some(
    ({ fact, seq: heard }) =>
      'contactId' in proof &&
      'messageId' in proof &&
      ((fact.type === 'contact-disowned' && fact.contactId === proof.contactId) ||
        (fact.type === 'message-outcome' &&
          heard > seq &&
          fact.messageId === proof.messageId &&
          FAILURES.has(fact.outcome))),
  );
}

/** Where the history says that the registry was about to be called. */
function triedIndexOf({ life, entry }: Filing): number | null {
  const tried = life.entries.findLastIndex(
    ({ fact, at }) =>
      fact.type === 'listing-filing-tried' &&
      fact.listingId === entry.key &&
      epochMsOf(at) <= epochMsOf(entry.filedAt) + 2 * SKEW_MS_MAX,
  );
  return tried === -1 ? null : tried;
}

function filedImpatiently(filing: Filing): readonly Breach[] {
  const { life, asked } = filing;
  const tried = triedIndexOf(filing);
  const at = tried === null ? undefined : life.entries[tried]?.at;
  if (tried === null || at === undefined) return [];
  const known = life.entries.slice(0, tried);
  const day = localDayOf(life.person.uf, epochMsOf(at));
  const record = fold(known);
  const { clearing, suspected = [] } =
    record.cases.find(({ credorId }) => credorId === asked.credorId) ?? {};
  const boleto = boletoHolds(record, asked.credorId, day, life.person.uf);
  const promise = known.findLast(
    ({ fact }) =>
      fact.type.startsWith('promise-') && 'credorId' in fact && fact.credorId === asked.credorId,
  );
  const promised =
    promise?.fact.type === 'promise-made'
      ? promisedUntil({ fact: promise.fact, at: promise.at }, known, life.person.uf)
      : '';
  return [
    ...(clearing && clearing.clearsBy >= day ? ['money was on its way'] : []),
    ...(suspected.some(({ heldUntil }) => heldUntil >= day) ? ['money may have been theirs'] : []),
    ...(promised >= day ? ['a promise stood'] : []),
    ...(boleto === null ? [] : ['a boleto may have been paid']),
  ].map((what) => breach(filing, `${what} on ${day}`));
}

/** As it was known when the registry was about to be called. */
function filedWrongly(filing: Filing): readonly Breach[] {
  const { life, entry, asked } = filing;
  const tried = triedIndexOf(filing);
  if (tried === null) return [breach(filing, 'nobody wrote down that it would be filed')];
  const known = fold(life.entries.slice(0, tried));
  const why = forbidden(known, asked);
  if (why !== null) return [breach(filing, `it was ${why}`)];
  const debt = known.debts.find(({ debtId }) => debtId === asked.debtId);
  const filed = localDayOf(life.person.uf, epochMsOf(entry.filedAt));
  const limit = debt ? lastDayOf(debt) : '';
  return filed < limit ? [] : [breach(filing, `it prescribed with ${limit}`)];
}

function listedTooLong(filing: Filing, { now }: Evidence): readonly Breach[] {
  const { life, entry, asked } = filing;
  const end = entry.releasedAt === null ? now : epochMsOf(entry.releasedAt);
  const debt = recordAt(life, end)?.debts.find(({ debtId }) => debtId === asked.debtId);
  const limit = debt ? lastDayOf(debt) : '';
  return localDayOf(life.person.uf, end) <= dayAfter(limit, OLD_NIGHTS)
    ? []
    : [breach(filing, `it was there though it prescribed with ${limit}`)];
}

function leftTooLong(filing: Filing, { now }: Evidence): readonly Breach[] {
  const { life, entry, asked } = filing;
  const dayOf = (at: number) => localDayOf(life.person.uf, at);
  const lastDay = entry.releasedAt === null ? dayOf(now) : dayOf(epochMsOf(entry.releasedAt));
  let record: DebtorRecord = EMPTY_RECORD;
  let since: string | null = null;
  const late = (until: string): boolean => since !== null && until > deadlineAfter(since);
  for (const one of life.entries) {
    const day = dayOf(epochMsOf(one.at));
    if (day > lastDay) break;
    record = evolve(record, one);
    const must = mustLeave(record, asked) && one.at >= entry.filedAt;
    if (must) since ??= day;
    else if (late(day)) break;
    else since = null;
  }
  return late(lastDay)
    ? [breach(filing, `it had to leave since ${since}, and was there on ${lastDay}`)]
    : [];
}

function deadlineAfter(since: string): string {
  let day = since;
  for (let left = WITHDRAWAL_DAYS; left > 0; ) {
    day = dayAfter(day, 1);
    if (isWorkday(day)) left -= 1;
  }
  return day;
}

function filedTwice({ registered }: Evidence): readonly Breach[] {
  const same = Map.groupBy(
    registered,
    ({ registry, order }) => `${registry} ${order.credor.documento} ${order.contrato}`,
  );
  return [...same].flatMap(([what, entries]) =>
    entries.flatMap((entry, index) => {
      const { releasedAt } = entry;
      const second = entries
        .slice(index + 1)
        .find(({ filedAt }) => releasedAt === null || filedAt < releasedAt);
      return second
        ? [{ debtorId: null, at: second.filedAt, what: `${what} was listed already` }]
        : [];
    }),
  );
}
