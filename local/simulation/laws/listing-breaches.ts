import type { RegistryEntry } from '#local/sandbox-registry/registry-book.ts';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { noticeMessages } from '#shared/domain/listing/notice-messages.ts';
import { ListingId, MessageId, PaymentId, PromiseId } from '#shared/domain/values/ids.ts';
import { addDays, type LocalDate, localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { instantAt } from '#shared/domain/values/zone.ts';
import type { Evidence } from './evidence.ts';
import type { BreachExample, Tampering } from './tampering.ts';

const DAY_MS = 86_400_000;
const NOTICE = 'nobody is listed before a notice that arrived, and ten whole days to answer it';
const RIGHTLY = 'nothing is listed that is paid, contested, agreed or five years old';
const PATIENT = 'nothing is listed while money is on its way, may be theirs, or was promised';
const GONE = 'what may not be listed any more is off the list within five business days';
const ONCE = 'a debt is listed once at most at each registry';

const KEY = ListingId.parse('eeeeeeeeeeeeeeeeeeee');
const MESSAGE = MessageId.parse('ffffffffffffffffffff');

/** The only debt of the debtor whom every example is about, at the bureau since the end of the run. */
function entryOf(the: Tampering, changes: Partial<RegistryEntry> = {}): RegistryEntry {
  const { contact, evidence } = the;
  const [debt] = contact.before.debts;
  if (debt === undefined) throw new Error('the debtor of the examples owes');
  return {
    registry: 'sandbox-bureau',
    key: KEY,
    protocol: 'B-1',
    order: {
      credor: { nome: 'Loja Aurora', documento: '11222333000181' },
      devedor: { nome: 'Fulana', documento: contact.life.person.cpf.replace(/\D/g, '') },
      contrato: debt.externalId,
      vencimento: debt.dueDate,
      valor: debt.principal,
      avisadoEm: debt.dueDate,
    },
    filedAt: instantAt(evidence.now),
    releasedAt: null,
    because: null,
    ...changes,
  };
}

function asked({ contact }: Tampering): FactOf<'listing-asked'> {
  const [debt] = contact.before.debts;
  if (debt === undefined) throw new Error('the debtor of the examples owes');
  return {
    type: 'listing-asked',
    listingId: KEY,
    credorId: debt.credorId,
    debtId: debt.debtId,
    kind: 'negativacao',
    registry: 'sandbox-bureau',
    policyVersion: 1,
    waitDays: 10,
    minimumAmount: centavos(1),
    messages: [...noticeMessages('negativacao')],
  };
}

const noticed = (the: Tampering): readonly Fact[] => {
  const message = { messageId: MESSAGE, channel: 'email' as const, ...the.ids() };
  const [{ templateId } = { templateId: undefined }] = noticeMessages('negativacao');
  if (templateId === undefined) throw new Error('a notice has a text');
  return [
    asked(the),
    {
      type: 'message-requested',
      ...message,
      templateId,
      purpose: { kind: 'listing-notice', listingIds: [KEY], proofBy: addDays(the.day(), 5) },
    },
    news(the, 'delivered'),
  ];
};

const news = (the: Tampering, outcome: 'delivered' | 'bounced'): Fact => ({
  type: 'message-outcome',
  messageId: MESSAGE,
  channel: 'email',
  ...the.ids(),
  outcome,
  detail: '',
});

/** The last day of the run, or the one after it in the east. */
const today = ({ evidence }: Tampering): LocalDate =>
  localDate(instantAt(evidence.now).slice(0, 10));

const promised = (the: Tampering): Fact => ({
  type: 'promise-made',
  promiseId: PromiseId.parse('cccccccccccccccccccc'),
  credorId: the.ids().credorId,
  date: today(the),
  amount: centavos(100),
  toleranceDays: 1,
  via: 'portal',
  replaces: null,
});

/** Noticed, waited for, and about to be filed; with what became known just before it was. */
const tried = (the: Tampering, ...known: readonly Fact[]): readonly Fact[] => {
  const which = { listingId: KEY, credorId: the.ids().credorId };
  return [
    ...noticed(the),
    { type: 'listing-filing-requested', ...which, amount: centavos(1) },
    ...known,
    { type: 'listing-filing-tried', ...which },
  ];
};
const disputed = (the: Tampering): Fact => ({
  type: 'case-disputed',
  credorId: the.ids().credorId,
  motive: 'operator',
  debtId: null,
  noteId: null,
});

/** With these facts at the end of the debtor's history, and this at the registry. */
const listed = (
  the: Tampering,
  facts: readonly Fact[],
  ...entries: readonly RegistryEntry[]
): Partial<Evidence> => ({
  ...(facts.length > 0 ? the.afterwards(...facts) : {}),
  registered: entries.length > 0 ? entries : [entryOf(the)],
});

/** The laws of listings, broken in each of their ways. */
export const LISTING_BREACHES: readonly BreachExample[] = [
  [NOTICE, 'nobody asked for it', (the) => listed(the, []), /nobody asked for it/],
  [
    NOTICE,
    'it is of somebody else',
    (the) => {
      const entry = entryOf(the);
      const devedor = { ...entry.order.devedor, documento: '52998224725' };
      return listed(the, [asked(the)], { ...entry, order: { ...entry.order, devedor } });
    },
    /names somebody else/,
  ],
  [NOTICE, 'no notice arrived', (the) => listed(the, [asked(the)]), /no notice arrived/],
  [
    NOTICE,
    'it is filed on the day of the notice',
    (the) => listed(the, noticed(the)),
    /told of on/,
  ],
  [
    NOTICE,
    'the notice never left',
    (the) => {
      const later = the.evidence.now + 20 * DAY_MS;
      return {
        ...listed(the, noticed(the), entryOf(the, { filedAt: instantAt(later) })),
        now: later,
      };
    },
    /never left/,
  ],
  [
    NOTICE,
    'its notice bounced after it had arrived',
    (the) => listed(the, [...noticed(the), news(the, 'bounced')]),
    /notice failed/,
  ],
  [
    NOTICE,
    'whoever got its notice is somebody else',
    (the) => listed(the, [...noticed(the), { type: 'contact-disowned', ...the.ids() }]),
    /reached somebody else/,
  ],
  [
    PATIENT,
    'money is on its way',
    (the) => {
      const { credorId } = the.ids();
      const days = { paidOn: today(the), clearsBy: today(the) };
      return listed(
        the,
        tried(the, { type: 'payment-clearing', credorId, ...days, told: 'debtor' }),
      );
    },
    /money was on its way/,
  ],
  [
    PATIENT,
    'money without a name may be theirs',
    (the) =>
      listed(
        the,
        tried(the, {
          type: 'payment-suspected',
          credorId: the.ids().credorId,
          paymentId: PaymentId.parse('bbbbbbbbbbbbbbbbbbbb'),
          amount: centavos(1),
          because: 'same-amount',
          heldUntil: today(the),
        }),
      ),
    /may have been theirs/,
  ],
  [PATIENT, 'a promise stands', (the) => listed(the, tried(the, promised(the))), /a promise stood/],
  [RIGHTLY, 'nobody claimed it', (the) => listed(the, [asked(the)]), /nobody wrote down/],
  [
    RIGHTLY,
    'it is contested',
    (the) => listed(the, tried(the, disputed(the))),
    /was in a case that was disputed/,
  ],
  [RIGHTLY, 'its debtor has agreed', (the) => listed(the, tried(the, the.agreed())), /was agreed/],
  [
    RIGHTLY,
    'it is five years old',
    (the) => {
      const later = the.evidence.now + 6 * 366 * DAY_MS;
      const entry = entryOf(the, { filedAt: instantAt(later) });
      return { ...listed(the, tried(the), entry), now: later };
    },
    /was due on/,
  ],
  [
    GONE,
    'a contested debt stays for a fortnight',
    (the) => ({
      ...listed(the, [asked(the), disputed(the)]),
      now: the.evidence.now + 14 * DAY_MS,
    }),
    /had to leave/,
  ],
  [
    GONE,
    'it is taken back too late',
    (the) => {
      const later = the.evidence.now + 9 * DAY_MS;
      const entry = entryOf(the, { releasedAt: instantAt(later), because: 'disputed' });
      return { ...listed(the, [asked(the), disputed(the)], entry), now: later + DAY_MS };
    },
    /had to leave/,
  ],
  [
    ONCE,
    'it is filed under two keys',
    (the) => listed(the, [], entryOf(the), entryOf(the, { key: 'g'.repeat(20) })),
    /listed already/,
  ],
];
