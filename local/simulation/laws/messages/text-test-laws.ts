import type { SentMessage } from '#local/aws/outbox.ts';
import { addressesOf } from '#local/sample/townsfolk.ts';
import { instantAt } from '#shared/domain/values/zone.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import { tokenIn } from '#local/simulation/laws/evidence/sent-contact.ts';

/** Whether a message is a text that its author tries, by what anybody reads first. */
export const isTextTest = (message: SentMessage): boolean =>
  (message.kind === 'email' ? message.subject : message.text).startsWith(
    message.kind === 'email' ? '[TESTE] ' : 'TESTE ',
  );

/** What holds of texts that their authors have sent to themselves. */
export const TEXT_TEST_LAWS: readonly Law[] = [
  {
    name: 'a test of a text reaches nobody but whoever wanted it, and no debtor',
    breaches: (evidence) =>
      evidence.outbox.filter(isTextTest).flatMap((one) => strayed(one, evidence)),
  },
  {
    name: 'a test of a text that left is in the ledger of costs, and none that nobody wanted',
    breaches: bookedOtherwise,
  },
];

/** One whose answer was lost is booked whether or not it left, so no more than were wanted. */
function bookedOtherwise({ outbox, tested, testCosts }: Evidence): readonly Breach[] {
  const left = outbox.filter(isTextTest);
  const wanted = tested.filter(({ to }) => to !== null).length;
  const booked = (channel: string) => testCosts.get(`${channel} messages`) ?? 0;
  const missing = (['email', 'sms', 'whatsapp'] as const).flatMap((kind) => {
    const count = left.filter((one) => one.kind === kind).length;
    return booked(kind) < count ? [`${count} by ${kind} left, ${booked(kind)} are booked`] : [];
  });
  const all = booked('email') + booked('sms') + booked('whatsapp');
  const tooMany = all > wanted ? [`${all} are booked, and ${wanted} were wanted`] : [];
  return [...missing, ...tooMany].map((what) => ({ debtorId: null, at: null, what }));
}

function strayed(message: SentMessage, { lives, tested }: Evidence): readonly Breach[] {
  const { at, kind } = message;
  const addresses = kind === 'email' ? message.to : [message.to];
  const breach = (debtorId: Breach['debtorId'], what: string): Breach => ({
    debtorId,
    at: instantAt(at),
    what: `a test by ${kind} ${what}`,
  });
  return [
    ...addresses
      .filter((address) => !tested.some((one) => one.to === address && one.at <= at))
      .map((address) => breach(null, `went to ${address}, where nobody wanted one`)),
    ...lives
      .filter(({ person }) => addressesOf(person).some((one) => addresses.includes(one)))
      .map(({ debtorId }) => breach(debtorId, 'went to a debtor')),
    ...(tokenIn(message) === '' ? [] : [breach(null, 'has a link that leads somewhere')]),
  ];
}
