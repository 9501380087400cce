import type { RegistryEntry } from '#local/sandbox-registry/registry-book.ts';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { noticeMessages } from '#shared/domain/listing/notice-messages.ts';
import { ListingId, MessageId, PromiseId } from '#shared/domain/values/ids.ts';
import { addDays, type LocalDate, localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { instantAt } from '#shared/domain/values/zone.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import { joined } from './made-up-joins.ts';
import { paidAt } from './made-up-money.ts';
import type { Tampering } from './tampering.ts';

const KEY = ListingId.parse('eeeeeeeeeeeeeeeeeeee');
const MESSAGE = MessageId.parse('ffffffffffffffffffff');

/** The only debt of the debtor whom every example is about, at the bureau since the end of the run. */
export function entryOf(the: Tampering, changes: Partial<RegistryEntry> = {}): RegistryEntry {
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

export function asked({ contact }: Tampering): FactOf<'listing-asked'> {
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
    minimumAmount: centavos(100),
    messages: [...noticeMessages('negativacao')],
  };
}

export function notice(the: Tampering): Fact {
  const [{ templateId } = { templateId: undefined }] = noticeMessages('negativacao');
  if (templateId === undefined) throw new Error('a notice has a text');
  return {
    type: 'message-requested',
    messageId: MESSAGE,
    channel: 'email',
    ...the.ids(),
    templateId,
    purpose: { kind: 'listing-notice', listingIds: [KEY], proofBy: addDays(the.day(), 5) },
  };
}

export const noticed = (the: Tampering): readonly Fact[] => [
  asked(the),
  notice(the),
  news(the, 'delivered'),
];

export const news = (the: Tampering, outcome: 'delivered' | 'bounced'): Fact => ({
  type: 'message-outcome',
  messageId: MESSAGE,
  channel: 'email',
  ...the.ids(),
  outcome,
  detail: '',
});

/** The last day of the run, or the one after it in the east. */
export const today = ({ evidence }: Tampering): LocalDate =>
  localDate(instantAt(evidence.now).slice(0, 10));

export const promised = (the: Tampering): Fact => ({
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
export const tried = (the: Tampering, ...known: readonly Fact[]): readonly Fact[] => {
  const which = { listingId: KEY, credorId: the.ids().credorId };
  return [
    ...noticed(the),
    { type: 'listing-filing-requested', ...which, amount: centavos(1) },
    ...known,
    { type: 'listing-filing-tried', ...which },
  ];
};

/** So much came just now. */
export const paid = (the: Tampering, amount: number): Fact => ({
  ...paidAt(the, instantAt(the.evidence.now)),
  amount: centavos(Math.floor(amount)),
});

export const disputed = (the: Tampering): Fact => ({
  type: 'case-disputed',
  credorId: the.ids().credorId,
  motive: 'operator',
  debtId: null,
  noteId: null,
});

/** Nothing of the person may be listed. */
export const barred = { type: 'listing-barred', because: 'court-order' } as const;

/** Another registration is theirs, too, by another document. */
export function twice(the: Tampering): Fact {
  const other = the.evidence.lives.find((life) => life !== the.contact.life);
  if (other === undefined) throw new Error('more than one person lives there');
  return joined(the, other);
}

/** With these facts at the end of the debtor's history, and this at the registry. */
export const listed = (
  the: Tampering,
  facts: readonly Fact[],
  ...entries: readonly RegistryEntry[]
): Partial<Evidence> => ({
  ...(facts.length > 0 ? the.afterwards(...facts) : {}),
  registered: entries.length > 0 ? entries : [entryOf(the)],
});
