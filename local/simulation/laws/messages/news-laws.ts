import type { Fact, HistoryEntry } from '#shared/domain/history/entry.ts';
import type { AgreementNews } from '#shared/domain/agreement/agreement-news.ts';
import type { Life } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import { aliveFor } from '#local/simulation/laws/second-reading/addresses.ts';

/** What is told of each turn of an agreement. That it owes again may be told together with other money that went back. */
const NEWS: ReadonlyMap<Fact['type'], AgreementNews> = new Map([
  ['agreement-accepted', 'signed'],
  ['agreement-broken', 'broken'],
  ['agreement-cancelled', 'cancelled'],
  ['agreement-reinstated', 'reinstated'],
  ['agreement-rest-let-go', 'let-go'],
]);

/** That whoever can be told is told. */
export const NEWS_LAWS: readonly Law[] = [
  {
    name: 'whoever has an address hears of every turn of their agreement',
    breaches: ({ lives }) => lives.flatMap(untoldTurns),
  },
];

function untoldTurns({ debtorId, entries }: Life): readonly Breach[] {
  return entries.flatMap(({ fact, at, seq }) => {
    const news = NEWS.get(fact.type);
    if (news === undefined || !('agreementId' in fact)) return [];
    const known = entries.filter((earlier) => earlier.seq < seq).map((earlier) => earlier.fact);
    const asks = entries.some((entry) => entry.at === at && tells(entry, fact.agreementId, news));
    if (asks || !hasAddress(known)) return [];
    return [{ debtorId, at, what: `nobody is told that ${fact.agreementId} is ${news}` }];
  });
}

const tells = ({ fact }: HistoryEntry, agreementId: unknown, news: AgreementNews): boolean =>
  fact.type === 'message-requested' &&
  fact.purpose.kind === 'agreement-notice' &&
  fact.purpose.agreementId === agreementId &&
  fact.purpose.news === news;

/** News reach somebody by an e-mail address, or else by a mobile phone, whether or not they left the channel. */
const hasAddress = (known: readonly Fact[]): boolean =>
  (['email', 'sms'] as const).some((channel) => aliveFor(channel, known).length > 0);
