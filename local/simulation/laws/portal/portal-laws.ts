import { addressesOf } from '#local/sample/townsfolk.ts';
import { DOCUMENT_KEY } from '#local/world.ts';
import { linkTokenOf } from '#shared/domain/message/link.ts';
import { instantAt } from '#shared/domain/values/zone.ts';
import type { Evidence, Witnessed } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import { DEEDS, type Told } from '#local/simulation/laws/second-reading/deeds.ts';
import {
  type SentContact,
  sentContacts,
  tokenOf,
} from '#local/simulation/laws/evidence/sent-contact.ts';
import { ABOUT_MS, tellingsBetween } from '#local/simulation/laws/evidence/tellings.ts';

/** What holds of what debtors do in the portal. */
export const PORTAL_LAWS: readonly Law[] = [
  {
    name: 'what somebody did in the portal, and was told to be done, is in their history',
    breaches: missingDeeds,
  },
];

/** What was written to somebody, by the token of its link. */
export const contactsByToken = (evidence: Evidence): ReadonlyMap<string, SentContact> =>
  new Map(
    sentContacts(evidence).map((contact) => [
      linkTokenOf(DOCUMENT_KEY, contact.claim.messageId),
      contact,
    ]),
  );

function missingDeeds(evidence: Evidence): readonly Breach[] {
  const byToken = contactsByToken(evidence);
  return evidence.submissions.flatMap((taken) => {
    const contact = byToken.get(tokenOf(taken.action));
    const deed = DEEDS.find(
      ({ action, leadsTo }) => action.test(taken.action) && leadsTo.test(taken.leadsTo),
    );
    const breach = (why: string): readonly Breach[] => [
      {
        debtorId: contact?.life.debtorId ?? null,
        at: instantAt(taken.at),
        what: `${addressesOf(taken.person)[0]} sent ${taken.action} (${taken.body}), was led to ${taken.leadsTo}, and ${why}`,
      },
    ];
    if (contact === undefined) return breach('no message has that link');
    if (deed === undefined || tellingsOf(taken, contact).some(deed.isDone)) return [];
    return breach(`nothing says that ${deed.what}`);
  });
}

/** What the debtor's history tells just before the moment of a deed, and after each line that may be of that moment. */
function tellingsOf(
  { at, body, leadsTo }: Witnessed,
  { claim, life: { entries } }: SentContact,
): readonly Told[] {
  const form = new URLSearchParams(body);
  const tellings = tellingsBetween(entries, at - ABOUT_MS, at + ABOUT_MS);
  return tellings.map((telling) => ({ claim, form, leadsTo, ...telling }));
}
