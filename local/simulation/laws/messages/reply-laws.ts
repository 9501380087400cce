import { addressesOf } from '#local/sample/townsfolk.ts';
import type { WrittenBack } from '#local/simulation/behaviours/write-back.ts';
import { otherRegistrations } from '#shared/domain/debtor/join.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import { fold } from '#shared/domain/history/evolve.ts';
import { tellsToRest } from '#shared/domain/reply/rest-on-word.ts';
import { instantAt } from '#shared/domain/values/zone.ts';
import { replyIdOf } from '#shared/domain/values/derive-ids.ts';
import type { Evidence, Life } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import { readOn } from '#local/simulation/laws/second-reading/named-days.ts';
import { localDayOf } from '#local/simulation/laws/calendar/state-hours.ts';

/** What holds of what debtors wrote back. */
export const REPLY_LAWS: readonly Law[] = [
  {
    name: 'what a debtor wrote back is in their history once, and none of its words is lost',
    breaches: (evidence) => evidence.writtenBack.flatMap((written) => lostWords(written, evidence)),
  },
  {
    name: 'an answer is taken for what a person reads in it',
    breaches: (evidence) => evidence.writtenBack.flatMap((written) => misread(written, evidence)),
  },
  {
    name: 'whoever answers that they want no more messages has left the channel',
    breaches: (evidence) => evidence.lives.flatMap(stillReached),
  },
  {
    name: 'an opt-out is confirmed once at most, and only to whoever wrote it',
    breaches: (evidence) => evidence.lives.flatMap(wronglyConfirmed),
  },
  {
    name: 'whoever leaves and says more than that is read by a person',
    breaches: (evidence) => evidence.lives.flatMap(unread),
  },
  {
    name: 'a day that was promised by reply is a promise, and what is none waits for a person',
    breaches: (evidence) => evidence.lives.flatMap(wronglyPromised),
  },
  {
    name: 'whoever tells of a death, or of what else the law protects, rests at every credor and in every registration at once',
    breaches: (evidence) => evidence.lives.flatMap((life) => collectedOn(life, evidence.lives)),
  },
];

/** The id that the channel gave the answer, as the embedded AWS makes it. */
function idOf({ message }: WrittenBack): string {
  switch (message.kind) {
    case 'sms':
      return replyIdOf('sms', `inbound-${message.id}-1`);
    case 'whatsapp':
      return replyIdOf('whatsapp', `wamid.inbound-${message.id}-1`);
    case 'email':
      return replyIdOf('email', `<${message.id}-1@mail.example>`);
  }
}

const receivedIn = ({ entries }: Life): readonly FactOf<'reply-received'>[] =>
  entries.flatMap(({ fact }) => (fact.type === 'reply-received' ? [fact] : []));

/** A phrase of the corpus as it stands above the quoted message, without what a telephone adds below and blank lines around it. */
const writtenByHand = (text: string): string => text.replace(/^Enviado do meu iPhone$/m, '').trim();

function lostWords(written: WrittenBack, { lives, noteTexts }: Evidence): readonly Breach[] {
  const { message, phrase, at } = written;
  const address = message.kind === 'email' ? (message.to[0] ?? '') : message.to;
  const owners = lives.filter(({ person }) => addressesOf(person).includes(address));
  const replyId = idOf(written);
  const known = owners.flatMap((life) => receivedIn(life).filter((one) => one.replyId === replyId));
  const words = message.kind === 'email' ? writtenByHand(phrase.text) : phrase.text;
  const [only] = known;
  const text = only?.noteId ? noteTexts.get(only.noteId) : undefined;
  if (owners.length !== 1 || (known.length === 1 && text === words)) return [];
  const what = `“${phrase.text}” was received ${known.length} times, and kept as “${text ?? ''}”`;
  return [{ debtorId: owners[0]?.debtorId ?? null, at: instantAt(at), what }];
}

/** The corpus says what each of its phrases means, read by people; a day that it names may be over when somebody writes it. */
function misread(written: WrittenBack, { lives }: Evidence): readonly Breach[] {
  const { phrase, at } = written;
  const replyId = idOf(written);
  return lives.flatMap(({ debtorId, entries, person: { uf } }) =>
    entries.flatMap(({ fact }) => {
      if (fact.type !== 'reply-received' || fact.replyId !== replyId) return [];
      // However much later it arrives.
      const meant = readOn(phrase, localDayOf(uf, at));
      if (meant === fact.intent) return [];
      const what = `“${phrase.text}” is taken for ${fact.intent}, and is ${meant}`;
      return [{ debtorId, at: instantAt(at), what }];
    }),
  );
}

/** Right after the reply stands that the channel was left, unless it had been before. */
function stillReached({ debtorId, entries }: Life): readonly Breach[] {
  return entries.flatMap(({ fact, at }, index) => {
    if (fact.type !== 'reply-received' || fact.intent !== 'opt-out') return [];
    const { channel } = fact;
    const until = entries.slice(0, index + 2).map((entry) => entry.fact);
    const last = until.findLast(
      (one) => (one.type === 'opted-out' || one.type === 'opted-in') && one.channel === channel,
    );
    if (last?.type === 'opted-out') return [];
    return [{ debtorId, at, what: `reply ${fact.replyId} left ${channel}, and it goes on` }];
  });
}

const unread = ({ debtorId, entries }: Life): readonly Breach[] =>
  entries.flatMap(({ fact, at }) =>
    fact.type === 'reply-received' &&
    fact.intent === 'opt-out' &&
    fact.noteId !== null &&
    fact.reasons.some(({ rule }) => rule === 'diz-mais') &&
    !fact.waits
      ? [{ debtorId, at, what: `reply ${fact.replyId} says more, and nobody reads it` }]
      : [],
  );

/** Each confirmation answers a reply of its own by which the channel was left. */
function wronglyConfirmed({ debtorId, entries }: Life): readonly Breach[] {
  const answered = new Set<string>();
  return entries.flatMap(({ fact, at }) => {
    if (fact.type !== 'message-claimed' || fact.purpose.kind !== 'opt-out-confirmation') return [];
    const { askedAt } = fact.purpose;
    const left = entries.some(
      ({ fact: one, at: moment }) =>
        one.type === 'opted-out' &&
        one.via === 'reply' &&
        one.channel === fact.channel &&
        moment === askedAt,
    );
    const isSecond = answered.has(`${fact.channel} ${askedAt}`);
    answered.add(`${fact.channel} ${askedAt}`);
    if (left && !isSecond) return [];
    const what = isSecond ? 'was confirmed twice' : 'was confirmed, and nobody had asked for it';
    return [{ debtorId, at, what: `leaving ${fact.channel} at ${askedAt} ${what}` }];
  });
}

function wronglyPromised({ debtorId, entries }: Life): readonly Breach[] {
  return entries.flatMap(({ fact, at, cause }, index) => {
    if (fact.type !== 'reply-received' || fact.intent !== 'promise') return [];
    const next = entries[index + 1];
    const isMade = next?.cause === cause && next.fact.type === 'promise-made';
    if (isMade !== fact.waits) return [];
    return [{ debtorId, at, what: `reply ${fact.replyId} promises, and no promise is there` }];
  });
}

/** The reply and its rest lie in one history, that of other registrations in theirs, under the same cause. */
function collectedOn({ debtorId, entries }: Life, lives: readonly Life[]): readonly Breach[] {
  return entries.flatMap(({ fact, at, cause }, index) => {
    if (fact.type !== 'reply-received' || fact.noteId === null || !tellsToRest(fact)) return [];
    const known = fold(entries.slice(0, index + 1));
    const others = known.debtor ? otherRegistrations(known.debtor) : [];
    const meant = lives.filter((life) => [debtorId, ...others].includes(life.debtorId));
    const going = meant.filter((life) => {
      const rested = life.entries.filter(
        (entry) => entry.fact.type === 'ladder-paused' && entry.cause === cause,
      );
      const before = fold(life.entries.filter((entry) => entry.at < at));
      return before.cases.some(({ status }) => status !== 'settled') && rested.length === 0;
    });
    const what = `reply ${fact.replyId} tells of what protects them, and they go on being collected from`;
    return going.map((life) => ({ debtorId: life.debtorId, at, what }));
  });
}
