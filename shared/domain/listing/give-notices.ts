import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { ContactRules } from '#shared/domain/gate/contact-rules.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { chooseMessage } from '#shared/domain/regua/choose-message.ts';
import { messageIdOf } from '#shared/domain/values/derive-ids.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import type { ListingIn } from './listing.ts';
import { rulesOn } from './listing-law.ts';

type Asked = ListingIn<'asked'>;

/**
 * The notices that are due: one message speaks for all listings that were asked for alike. It passes the gate as every
 * contact does; what the gate holds waits, and without any channel left nothing is ever filed.
 */
export function giveNotices(
  record: RegisteredRecord,
  listings: readonly Asked[],
  context: { readonly key: string; readonly policy: ContactRules; readonly now: Instant },
): readonly Fact[] {
  const alike = Map.groupBy(listings, ({ kind, registry, tried, messages, waitDays }) =>
    JSON.stringify([kind, registry, waitDays, tried, messages]),
  );
  return [...alike.values()].flatMap((group, index) =>
    group[0] ? notice(record, group, group[0], `${context.key}:${index}`, context) : [],
  );
}

function notice(
  record: RegisteredRecord,
  group: readonly Asked[],
  { credorId, kind, messages, tried }: Asked,
  cause: string,
  { policy, now }: { readonly policy: ContactRules; readonly now: Instant },
): readonly Fact[] {
  const { debtorId, uf, zone } = record.debtor;
  const today = localDateOf(now, zone);
  const { channels, proofWithinDays } = rulesOn(kind, uf, today);
  const left = messages.filter(
    ({ channel }) => channels.includes(channel) && !tried.includes(channel),
  );
  const purpose = 'listing-notice' as const;
  const chosen = chooseMessage(left, { record, credorId, purpose, policy, now });
  switch (chosen.answer) {
    case 'send': {
      const { answer: _, ...message } = chosen;
      return [
        {
          type: 'message-requested',
          messageId: messageIdOf(debtorId, cause),
          credorId,
          ...message,
          purpose: {
            kind: purpose,
            listingIds: group.map(({ listingId }) => listingId),
            proofBy: addDays(today, proofWithinDays),
          },
        },
      ];
    }
    case 'hold': {
      const { reasons, until } = chosen;
      return group.map(({ listingId }) => {
        return { type: 'listing-notice-held', listingId, credorId, reasons, until };
      });
    }
    case 'never':
      return group.map(({ listingId }) => {
        const because = 'no-notice' as const;
        return { type: 'listing-cancelled', listingId, credorId, because };
      });
  }
}
