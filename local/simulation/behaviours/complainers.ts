import type { Recipients } from '#local/aws/recipients.ts';
import { townRecipients } from '#local/sample/recipients.ts';
import { streamOf } from '#local/simulation/seed-stream.ts';
import { diceOf } from '#shared/domain/values/dice.ts';

const HOUR_MS = 3_600_000;

/**
 * The mailboxes and telephones of a town, some of whose people mark an e-mail that reached them as spam, soon or a day later.
 *
 * @param share of the e-mails that arrive
 */
export function complainingTown(seed: number, share: number): Recipients {
  const recipients = townRecipients(streamOf(seed, 'recipients'));
  // Drawn from a stream of its own, so that mail is read the same with complaints and without.
  const dice = diceOf(streamOf(seed, 'complaints'));
  return {
    ...recipients,
    onEmail(email) {
      const fates = recipients.onEmail(email);
      const arrives = fates.some(({ what }) => what === 'Delivery');
      if (!arrives || !dice.chance(share)) return fates;
      return [...fates, { what: 'Complaint', afterMs: dice.between(1, 26) * HOUR_MS }];
    },
  };
}
