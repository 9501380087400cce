import { addressesOf } from '#local/sample/townsfolk.ts';
import type { Fact, HistoryEntry } from '#shared/domain/history/entry.ts';
import { DOCUMENT_KEY } from '#local/world.ts';
import { linkTokenOf } from '#shared/domain/message/link.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import type { Life, Witnessed } from './evidence.ts';
import type { Breach, Law } from './law.ts';

/** The clocks of functions are off by seconds, and a request that is tried again takes its time. */
const ABOUT_MS = 60_000;

/** What holds of what debtors do in the portal. */
export const PORTAL_LAWS: readonly Law[] = [
  {
    name: 'what somebody did in the portal, and was told to be done, is in their history',
    breaches: ({ submissions, lives }) => {
      const ofLink = new Map(lives.flatMap((life) => linksTo(life).map((token) => [token, life])));
      return submissions.flatMap((taken) => {
        const token = /^\/[pu]\/([\w-]{22})/.exec(taken.action)?.[1] ?? '';
        return missingDeed(taken, ofLink.get(token));
      });
    },
  },
];

type Deed = {
  /** Of the form's address. */
  readonly action: RegExp;
  /** Of where the answer leads, when it is done. */
  readonly leadsTo: RegExp;
  readonly facts: readonly Fact['type'][];
  /** Whether it may have been true before, so that nothing was left to write. */
  readonly mayHold: boolean;
};

const DEEDS: readonly Deed[] = [
  { action: /\/proposta$/, leadsTo: /\/acordo$/, facts: ['agreement-accepted'], mayHold: true },
  { action: /\/prometer$/, leadsTo: /\/prometer$/, facts: ['promise-made'], mayHold: false },
  {
    action: /\/(nao-reconheco|ja-paguei)$/,
    leadsTo: /\/dividas$/,
    facts: ['case-disputed', 'payment-clearing'],
    mayHold: true,
  },
  { action: /\/nao-sou-eu$/, leadsTo: /^/, facts: ['contact-disowned'], mayHold: true },
  { action: /^\/u\//, leadsTo: /^/, facts: ['opted-out'], mayHold: true },
  {
    action: /\/preferencias$/,
    leadsTo: /^/,
    facts: ['opted-in', 'opted-out', 'whatsapp-consented'],
    mayHold: true,
  },
  { action: /\/idioma$/, leadsTo: /^/, facts: ['language-chosen'], mayHold: true },
  {
    action: /^\/p\/[^/]+$/,
    leadsTo: /\/dividas$/,
    facts: ['identity-confirmed'],
    mayHold: true,
  },
];

/** The links by which somebody comes, one in each message: two registrations may share the mailbox, and each has its own. */
const linksTo = ({ entries }: Life): readonly string[] =>
  entries.flatMap(({ fact }) =>
    fact.type === 'message-claimed' ? [linkTokenOf(DOCUMENT_KEY, fact.messageId)] : [],
  );

function missingDeed(taken: Witnessed, life: Life | undefined): readonly Breach[] {
  const entries = life?.entries ?? [];
  const what = `${addressesOf(taken.person)[0]} sent ${taken.action} at ${new Date(taken.at).toISOString()}, was led to ${taken.leadsTo}`;
  const breach = (why: string): readonly Breach[] => [
    { debtorId: life?.debtorId ?? null, at: null, what: `${what}, and ${why}` },
  ];
  const chargeId = /\/(?:pix|boleto)\/([a-z0-9]{32})$/.exec(taken.leadsTo)?.[1];
  if (chargeId !== undefined)
    return entries.some(({ fact }) => isCharge(fact, chargeId)) ? [] : breach('no charge is there');
  const deed = DEEDS.find(
    ({ action, leadsTo }) => action.test(taken.action) && leadsTo.test(taken.leadsTo),
  );
  if (deed === undefined || entries.some((entry) => tells(entry, deed, taken.at))) return [];
  return breach(`nothing says so: ${deed.facts.join()}`);
}

const isCharge = (fact: Fact, chargeId: string): boolean =>
  fact.type === 'charge-requested' && fact.chargeId === chargeId;

function tells({ fact, at }: HistoryEntry, { facts, mayHold }: Deed, taken: number): boolean {
  const distance = epochMsOf(at) - taken;
  return facts.includes(fact.type) && distance <= ABOUT_MS && (mayHold || distance >= -ABOUT_MS);
}
