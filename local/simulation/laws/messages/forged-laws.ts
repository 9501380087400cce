import { addressesOf } from '#local/sample/townsfolk.ts';
import type { ForgedEmail } from '#local/simulation/behaviours/forgers.ts';
import type { FactType } from '#shared/domain/history/entry.ts';
import { replyIdOf } from '#shared/domain/values/derive-ids.ts';
import { instantAt } from '#shared/domain/values/zone.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';

/** What harms nobody: that an e-mail came, that a channel is left and that is said, and that ladders rest for a while. */
const HARMLESS: ReadonlySet<FactType> = new Set<FactType>([
  'reply-received',
  'opted-out',
  'message-requested',
  'ladder-paused',
  'alarm-replanned',
]);

/** What an e-mail may do that somebody else wrote in a debtor's name. */
export const FORGED_LAWS: readonly Law[] = [
  {
    name: 'an e-mail that nobody proves to be of its sender changes nothing but that a channel is left',
    breaches: (evidence) => evidence.forged.flatMap((forged) => believed(forged, evidence)),
  },
];

function believed({ message, phrase, at }: ForgedEmail, { lives }: Evidence): readonly Breach[] {
  const replyId = replyIdOf('email', `<${message.id}-forged@mail.example>`);
  const own = lives.flatMap(({ debtorId, entries }) =>
    entries
      .filter(({ cause }) => cause === `reply:${replyId}`)
      .map(({ fact }) => ({ debtorId, fact })),
  );
  const breach = (what: string): Breach => ({
    debtorId: own[0]?.debtorId ?? null,
    at: instantAt(at),
    what: `somebody else wrote “${phrase.text}” as ${message.to[0] ?? ''}, and ${what}`,
  });
  const received = own.flatMap(({ fact }) => (fact.type === 'reply-received' ? [fact] : []));
  const owners = lives.filter(({ person }) => addressesOf(person).includes(message.to[0] ?? ''));
  const isLost = owners.length === 1 && received.length !== 1;
  return [
    ...(isLost ? [breach(`it was received ${received.length} times`)] : []),
    ...received
      .filter(({ intent, waits }) => intent !== 'opt-out' && !(intent === 'person' && waits))
      .map(({ intent }) => breach(`it was heard as ${intent}`)),
    ...own
      .filter(({ fact }) => !HARMLESS.has(fact.type))
      .map(({ fact }) => breach(`${fact.type} came of it`)),
  ];
}
