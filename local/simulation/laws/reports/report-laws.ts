import type { PortfolioSnapshot } from '#events/api/overview.ts';
import { Channel } from '#shared/domain/message/channel.ts';
import { daysFrom } from '#local/simulation/laws/calendar/bank-days.ts';
import type { Evidence, Life } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import { ownBooks, owedIn } from '#local/simulation/laws/second-reading/books.ts';
import { statusOf } from '#local/simulation/laws/second-reading/case-status.ts';
import { sentContacts } from '#local/simulation/laws/evidence/sent-contact.ts';

/** What panels and pictures say, held against what happened outside and against books of their own. */
export const REPORT_LAWS: readonly Law[] = [
  {
    name: 'the panels add up to what gateways, banks and channels did',
    breaches: panelsThatDiffer,
  },
  {
    name: 'the newest picture of a book is what the facts of its night amount to',
    breaches: (evidence) =>
      evidence.snapshots.flatMap((picture) => pictureThatDiffers(picture, evidence)),
  },
];

/** The metrics of which it can be seen from outside what really happened. */
const SEEN_OUTSIDE: ReadonlySet<string> = new Set([
  'payments',
  'paid-amount',
  'refunded-amount',
  'charged-back-amount',
  'reversed-amount',
  ...Channel.options.map((channel) => `sent-${channel}`),
]);

function panelsThatDiffer(evidence: Evidence): readonly Breach[] {
  const expected = happenings(evidence);
  const counted = new Map<string, number>();
  for (const [name, amount] of evidence.counters) {
    const [credorId = '', , metric = ''] = name.split(' ');
    add(counted, `${credorId} ${metric}`, amount);
  }
  const seen = [...counted.keys()].filter((name) => SEEN_OUTSIDE.has(name.split(' ')[1] ?? ''));
  return [...new Set([...expected.keys(), ...seen])].flatMap((name) => {
    const [shown, amount] = [counted.get(name) ?? 0, expected.get(name) ?? 0];
    const what = `${name} is ${shown} in all, and ${amount} happened`;
    return shown === amount ? [] : [{ debtorId: null, at: null, what }];
  });
}

/** `<credor> <metric>` to what really happened of it, as far as it can be seen from outside. */
function happenings(evidence: Evidence): ReadonlyMap<string, number> {
  const { lives, charges, bankTitles, bookedCash } = evidence;
  const happened = new Map<string, number>();
  const known = Map.groupBy(
    lives.flatMap(({ record }) => record.payments),
    ({ chargeId }): string => chargeId ?? '',
  );
  const credorOf = new Map<string, string>(
    lives.flatMap(({ record }) =>
      record.charges.map(({ chargeId, credorId }) => [chargeId, credorId] as const),
    ),
  );
  for (const { txid, pix, slips } of charges) {
    const credorId = credorOf.get(txid);
    if (credorId === undefined || !known.has(txid)) continue;
    for (const { amount } of [...pix, ...slips]) add(happened, `${credorId} paid-amount`, amount);
    const paid = pix.length + slips.length;
    // What a total grew by before its first notice came is told with it.
    const most = paid + slips.flatMap(({ grewBy }) => grewBy).length;
    const told = known.get(txid)?.length ?? 0;
    add(happened, `${credorId} payments`, Math.min(Math.max(told, paid), most));
    for (const { amount, why, reversedAt } of pix.flatMap(({ returns }) => returns)) {
      const metric = why === 'given-back' ? 'refunded-amount' : 'charged-back-amount';
      add(happened, `${credorId} ${metric}`, amount);
      if (reversedAt !== undefined) add(happened, `${credorId} reversed-amount`, amount);
    }
  }
  for (const { cpf, amount, credorId } of bankTitles) {
    if (cpf === null) continue;
    add(happened, `${credorId} payments`, 1);
    add(happened, `${credorId} paid-amount`, amount);
  }
  for (const { credorId, amount, isUndone } of bookedCash) {
    add(happened, `${credorId} payments`, 1);
    add(happened, `${credorId} paid-amount`, amount);
    if (isUndone) add(happened, `${credorId} charged-back-amount`, amount);
  }
  for (const { claim, messages, life } of sentContacts(evidence)) {
    const isSaidToBeSent = life.entries.some(
      ({ fact }) => fact.type === 'message-sent' && fact.messageId === claim.messageId,
    );
    // What was cut off is counted as uncertain.
    if (messages.length > 0 && isSaidToBeSent)
      add(happened, `${claim.credorId} sent-${claim.channel}`, messages.length);
  }
  return happened;
}

function add(sums: Map<string, number>, name: string, amount: number): void {
  sums.set(name, (sums.get(name) ?? 0) + amount);
}

/** Ten past midnight in Brasília. */
const takenAt = (day: string): string => `${day}T03:10:00.000Z`;

const BUCKETS: readonly (readonly [key: string, until: number])[] = [
  ['a-vencer', 0],
  ['1-30', 30],
  ['31-60', 60],
  ['61-90', 90],
  ['91-180', 180],
  ['181-360', 360],
  ['361', Number.POSITIVE_INFINITY],
];

function pictureThatDiffers(picture: PortfolioSnapshot, { lives }: Evidence): readonly Breach[] {
  const { credorId, day } = picture;
  const sums = new Map<string, number>();
  const scores: number[] = [];
  for (const life of lives) {
    const entries = life.entries.filter(({ at }) => at < takenAt(day));
    const status = statusOf(
      credorId,
      entries.map(({ fact }) => fact),
    );
    if (status === null) continue;
    add(sums, status, 1);
    const owed = owedIn(ownBooks(entries, life.person.uf)).filter(
      (debt) => debt.credorId === credorId,
    );
    const [oldest] = owed.map(({ dueDate }) => dueDate).toSorted();
    if (status === 'settled' || oldest === undefined) continue;
    if (status === 'active') scores.push(...scoreIn(entries, credorId));
    const amount = owed.reduce((sum, { ledger }) => sum + ledger.principal, 0);
    const bucket = BUCKETS.find(([, until]) => daysFrom(oldest, day) <= until)?.[0] ?? '';
    add(sums, 'open amount', amount);
    add(sums, `cases ${bucket}`, 1);
    add(sums, `amount ${bucket}`, amount);
  }
  for (const [what, figure] of fifthsOf(scores)) add(sums, what, figure);
  const shown: readonly (readonly [string, number])[] = [
    ['cases with a score', picture.scoreBands?.cases ?? 0],
    ...(picture.scoreBands?.edges ?? []).map(
      (edge, place) => [`lowest score of fifth ${place + 1}`, edge] as const,
    ),
    ['active', picture.activeCases],
    ['disputed', picture.disputedCases],
    ['settled', picture.settledCases],
    ['open amount', picture.openAmount],
    ...picture.aging.flatMap(({ key, cases, amount }) => [
      [`cases ${key}`, cases] as const,
      [`amount ${key}`, amount] as const,
    ]),
  ];
  return shown.flatMap(([what, figure]) =>
    figure === (sums.get(what) ?? 0)
      ? []
      : [
          {
            debtorId: null,
            at: null,
            what: `the picture of ${credorId} of ${day} shows ${what} ${figure}, and there was ${sums.get(what) ?? 0}`,
          },
        ],
  );
}

const scoreIn = (entries: Life['entries'], credorId: string): readonly number[] =>
  entries
    .flatMap(({ fact }) =>
      fact.type === 'case-assessed' && fact.credorId === credorId ? [fact.score] : [],
    )
    .slice(-1)
    .flatMap((score) => (score ? [score.value] : []));

/** Where the fifths of the scores lie, by their order alone; nothing where they are fewer than twenty. */
function fifthsOf(scores: readonly number[]): readonly (readonly [string, number])[] {
  if (scores.length < 20) return [];
  const highestFirst = scores.toSorted((a, b) => b - a);
  return [
    ['cases with a score', scores.length],
    ...[1, 2, 3, 4].map(
      (fifth) =>
        [
          `lowest score of fifth ${fifth}`,
          highestFirst[Math.ceil((scores.length * fifth) / 5) - 1] ?? 0,
        ] as const,
    ),
  ];
}
