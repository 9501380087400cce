import { DAY_MS } from '#local/simulation/day.ts';
import { canonical } from '#shared/domain/history/hash-chain.ts';
import type { Fact, FactOf, HistoryEntry } from '#shared/domain/history/entry.ts';
import type { Life } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import { type SentContact, sentContacts } from '#local/simulation/laws/evidence/sent-contact.ts';

/** What holds of messages from the wish to their end, besides what a single contact must not be. */
export const MESSAGE_LAWS: readonly Law[] = [
  {
    name: 'what the history says became of a message is what its channel told',
    breaches: (evidence) =>
      sentContacts(evidence).flatMap((contact) => fatesThatDiffer(contact, evidence.now)),
  },
  {
    name: 'every payment is thanked for once at most, and all news of an agreement are told once',
    breaches: (evidence) => evidence.lives.flatMap(newsThatDiffer),
  },
  {
    name: 'what is asked for under one id is one message',
    breaches: ({ lives }) => lives.flatMap(twoUnderOneId),
  },
];

/** The second of two would be taken for the first, and never leave. */
function twoUnderOneId({ debtorId, entries }: Life): readonly Breach[] {
  const asked = new Map<string, string>();
  return entries.flatMap(({ fact, at }) => {
    if (fact.type !== 'message-requested') return [];
    const what = canonical(fact.purpose);
    const known = asked.get(fact.messageId) ?? what;
    asked.set(fact.messageId, known);
    return known === what
      ? []
      : [{ debtorId, at, what: `${fact.messageId} is ${known} and ${what}` }];
  });
}

/** The channels' words, in ours; other words say nothing of an end. */
const OUTCOMES: Readonly<Record<string, FactOf<'message-outcome'>['outcome']>> = {
  Delivery: 'delivered',
  Bounce: 'bounced',
  Complaint: 'complained',
  Open: 'opened',
  Click: 'clicked',
  SUCCESS: 'delivered',
  FAILURE: 'undelivered',
  delivered: 'delivered',
  read: 'opened',
  'failed 131026': 'bounced',
  ANSWERED: 'delivered',
  COMPLETED: 'completed',
  BUSY: 'busy',
  NO_ANSWER: 'no-answer',
  FAILED: 'undelivered',
};

function fatesThatDiffer(
  { life, claim, at, messages }: SentContact,
  now: number,
): readonly Breach[] {
  const told = new Set<string>();
  const sure = new Set<string>();
  for (const { what, at: moment } of messages.flatMap(({ fates }) => fates)) {
    const outcome = OUTCOMES[what];
    if (outcome !== undefined) told.add(outcome);
    if (outcome !== undefined && moment < now - DAY_MS) sure.add(outcome);
  }
  const known = new Set<string>(
    life.entries.flatMap(({ fact }) =>
      fact.type === 'message-outcome' && fact.messageId === claim.messageId ? [fact.outcome] : [],
    ),
  );
  const invented = [...known].filter((outcome) => !told.has(outcome));
  const forgotten = isNameless(life, claim) ? [] : [...sure].filter((one) => !known.has(one));
  if (invented.length + forgotten.length === 0) return [];
  const what = `message ${claim.messageId}: nobody told [${invented.join()}], and nobody wrote down [${forgotten.join()}]`;
  return [{ debtorId: life.debtorId, at, what }];
}

/** An SMS whose sending was cut off: carriers know it by a name that we never heard. */
const isNameless = ({ entries }: Life, { messageId, channel }: SentContact['claim']): boolean =>
  channel === 'sms' &&
  !entries.some(({ fact }) => fact.type === 'message-sent' && fact.messageId === messageId);

type Request = FactOf<'message-requested'>;

/** A notice of a listing that failed is given again: laws of its own hold of it. */
const isNews = ({ purpose }: Pick<Request, 'purpose'>): boolean =>
  purpose.kind !== 'regua-step' && purpose.kind !== 'listing-notice';

/** What left, or may have left: a run that was overtaken may still say that the channel refused what the other one took for uncertain. */
function leftIn(entries: readonly HistoryEntry[]): ReadonlySet<string> {
  const ends = Map.groupBy(
    entries.flatMap(({ fact }) => ('messageId' in fact ? [fact] : [])),
    ({ messageId }) => String(messageId),
  );
  return new Set(
    [...ends].flatMap(([messageId, facts]) => {
      const has = (type: Fact['type']) => facts.some((fact) => fact.type === type);
      const isDoubted = has('message-uncertain') && !has('message-refused');
      return has('message-sent') || isDoubted ? [messageId] : [];
    }),
  );
}

/**
 * Each payment that found a debt asks for one thank-you, and none leaves besides; those that wait for their hours may be said in
 * one. News leave once for each time that what they tell happens: an agreement that was taken up again may break once more.
 */
function newsThatDiffer({ debtorId, entries }: Life): readonly Breach[] {
  const left = leftIn(entries);
  const asked = entries.flatMap(({ fact, actor }) =>
    fact.type === 'message-requested' && isNews(fact) ? [{ ...fact, actor }] : [],
  );
  const byNews = Map.groupBy(
    asked.filter(
      ({ messageId, purpose }) => left.has(messageId) && purpose.kind !== 'payment-receipt',
    ),
    // Whoever leaves two channels at one moment is told on each.
    ({ purpose, channel }) =>
      canonical(purpose.kind === 'opt-out-confirmation' ? [purpose, channel] : purpose),
  );
  const wrong = [...byNews].flatMap(([news, list]) =>
    list.length <= timesOf(list[0], entries) ? [] : [`${news} was told ${list.length} times`],
  );
  const thanks = asked.filter(({ purpose }) => purpose.kind === 'payment-receipt');
  const said = thanks.filter(({ messageId }) => left.has(messageId)).length;
  // When its hour comes, what was held is asked for anew by whoever answers the alarm.
  const first = thanks.filter(({ actor }) => actor !== 'system').length;
  const paid = entries.filter(isThankable).length;
  const isReachable = !entries.some(({ fact }) => closesMail(fact));
  if (said > paid || first > paid || (isReachable && first < paid))
    wrong.push(`${paid} payments found a debt, ${first} thanks were asked for and ${said} said`);
  return wrong.map((what) => ({ debtorId, at: null, what }));
}

/** How often a piece of news may be told. */
function timesOf(told: Request | undefined, entries: readonly HistoryEntry[]): number {
  const type = told && causeOf(told.purpose);
  if (told === undefined || type === undefined) return 1;
  const { purpose } = told;
  return entries.filter(
    ({ fact }) =>
      fact.type === type &&
      (purpose.kind !== 'agreement-notice' ||
        ('agreementId' in fact && fact.agreementId === purpose.agreementId)),
  ).length;
}

/** Whether what a message is for may be told anew to whoever was told of it before, each time that it happens. */
export const isToldEachTime = (purpose: Request['purpose']): boolean =>
  purpose.kind === 'payment-receipt' || causeOf(purpose) !== undefined;

/** The fact that makes it news once more; nothing where it is told once. */
const causeOf = (purpose: Request['purpose']): Fact['type'] | undefined =>
  TOLD_EACH_TIME.get(purpose.kind === 'agreement-notice' ? purpose.news : purpose.kind);

const TOLD_EACH_TIME: ReadonlyMap<string, Fact['type']> = new Map([
  ['signed', 'agreement-accepted'],
  ['broken', 'agreement-broken'],
  ['cancelled', 'agreement-cancelled'],
  ['reinstated', 'agreement-reinstated'],
  ['owes-again', 'agreement-owes-again'],
  ['let-go', 'agreement-rest-let-go'],
  ['owed-again-notice', 'debts-owe-again'],
]);

const isThankable = ({ fact }: HistoryEntry): boolean =>
  fact.type === 'payment-applied' && fact.allocations.length > 0;

/** Without an address that works nobody is thanked. */
const closesMail = (fact: Fact): boolean =>
  (fact.type === 'message-outcome' &&
    fact.channel === 'email' &&
    (fact.outcome === 'bounced' || fact.outcome === 'complained')) ||
  fact.type === 'contact-disowned';
