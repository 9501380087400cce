import type { RegistryEntry } from '#local/sandbox-registry/registry-book.ts';
import { DOCUMENT_KEY } from '#local/world.ts';
import { fold } from '#shared/domain/history/evolve.ts';
import { linkTokenOf } from '#shared/domain/message/link.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import type { Evidence, Life } from '#local/simulation/laws/evidence/evidence.ts';
import { askedIn, breachOf, type Filing, filingsIn, triedIndexOf } from './filings.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import { recordAt } from '#local/simulation/laws/evidence/joined-lives.ts';
import { leftTooLong } from './left-listed.ts';
import { promisedUntil } from '#local/simulation/laws/second-reading/contested.ts';
import { lastDayOf } from '#local/simulation/laws/second-reading/due-dates.ts';
import { forbidden } from '#local/simulation/laws/second-reading/listable.ts';
import {
  noticesThatHold,
  noticesTooMany,
  proofsOfNotice,
} from '#local/simulation/laws/second-reading/notices.ts';
import { boletoHolds } from '#local/simulation/laws/second-reading/waiting.ts';
import { tokenIn } from '#local/simulation/laws/evidence/sent-contact.ts';
import { localDayOf } from '#local/simulation/laws/calendar/state-hours.ts';
import { dayAfter, daysFrom } from '#local/simulation/laws/calendar/bank-days.ts';

const WAIT_DAYS = 10;
/** Nights after the last day on which what is too old may still be found on a list: a lost alarm is found at night. */
const OLD_NIGHTS = 3;

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
  {
    name: 'another notice of a listing is given only where the one before failed',
    breaches: ({ lives }) => lives.flatMap(noticedTwice),
  },
];

function nobodysListing(entry: RegistryEntry, { lives }: Evidence): readonly Breach[] {
  const life = lives.find((known) => askedIn(known, entry.key));
  if (life?.person.cpf.replace(/\D/g, '') === entry.order.devedor.documento) return [];
  const what = life ? 'it names somebody else' : 'nobody asked for it';
  return [{ debtorId: life?.debtorId ?? null, at: entry.filedAt, what: `${entry.key}: ${what}` }];
}

const noticedTwice = ({ debtorId, entries }: Life): readonly Breach[] =>
  entries
    .flatMap(({ fact }) => (fact.type === 'listing-asked' ? [fact.listingId] : []))
    .flatMap((listingId) =>
      noticesTooMany(entries, listingId).map(({ at }) => {
        return { debtorId, at, what: `${listingId}: a notice was on its way, or had arrived` };
      }),
    );

function filedTooEarly(filing: Filing, { outbox }: Evidence): readonly Breach[] {
  const { life, entry } = filing;
  const known = life.entries.slice(0, triedIndexOf(filing) ?? life.entries.length);
  if (proofsOfNotice(known, entry.key).length === 0) return [breachOf(filing, 'no notice arrived')];
  const [proof] = noticesThatHold(known, entry.key);
  if (!proof) return [breachOf(filing, 'its notice failed, or reached somebody else')];
  const told = localDayOf(life.person.uf, epochMsOf(proof.at));
  const filed = localDayOf(life.person.uf, epochMsOf(entry.filedAt));
  if (daysFrom(told, filed) <= WAIT_DAYS) {
    return [breachOf(filing, `filed on ${filed}, and told of on ${told}`)];
  }
  const token = linkTokenOf(DOCUMENT_KEY, proof.fact.messageId);
  const left = outbox.some((message) => tokenIn(message) === token);
  return left ? [] : [breachOf(filing, 'its notice never left')];
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
  ].map((what) => breachOf(filing, `${what} on ${day}`));
}

/** As it was known when the registry was about to be called. */
function filedWrongly(filing: Filing): readonly Breach[] {
  const { life, entry, asked } = filing;
  const tried = triedIndexOf(filing);
  if (tried === null) return [breachOf(filing, 'nobody wrote down that it would be filed')];
  const entries = life.entries.slice(0, tried);
  const record = fold(entries);
  const { uf } = life.person;
  const filed = localDayOf(uf, epochMsOf(entry.filedAt));
  const { valor } = entry.order;
  const why = forbidden({ record, entries, uf }, asked, { valor, day: filed });
  if (why !== null) return [breachOf(filing, `it was ${why}`)];
  const debt = record.debts.find(({ debtId }) => debtId === asked.debtId);
  const limit = debt ? lastDayOf(debt) : '';
  return filed < limit ? [] : [breachOf(filing, `it prescribed with ${limit}`)];
}

function listedTooLong(filing: Filing, { now }: Evidence): readonly Breach[] {
  const { life, entry, asked } = filing;
  const end = entry.releasedAt === null ? now : epochMsOf(entry.releasedAt);
  const debt = recordAt(life, end)?.debts.find(({ debtId }) => debtId === asked.debtId);
  const limit = debt ? lastDayOf(debt) : '';
  return localDayOf(life.person.uf, end) <= dayAfter(limit, OLD_NIGHTS)
    ? []
    : [breachOf(filing, `it was there though it prescribed with ${limit}`)];
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
