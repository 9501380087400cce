import assert from 'node:assert/strict';
import type { SentContract } from '#local/simulation/behaviours/credor.ts';
import type { SentMessage } from '#local/aws/outbox.ts';
import type { Fact, FactOf, HistoryEntry } from '#shared/domain/history/entry.ts';
import type { Debt } from '#shared/domain/debt/debt.ts';
import type { NoAlarmReason } from '#shared/domain/debtor/alarm.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Unreconciled } from '#shared/domain/payment/unreconciled.ts';
import { AGREEMENT_REGUA } from '#shared/domain/regua/agreement-regua.ts';
import { instalmentDebtIdOf } from '#shared/domain/values/derive-ids.ts';
import { AgreementId, MessageId } from '#shared/domain/values/ids.ts';
import { addDays, type LocalDate, localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { addMinutes, instantAt, localDateOf } from '#shared/domain/values/zone.ts';
import type { Evidence, Life } from '#local/simulation/laws/evidence/evidence.ts';
import { type SentContact, sentContacts } from '#local/simulation/laws/evidence/sent-contact.ts';

/** A law, how it is broken, the evidence of that, and what the law says to it where it could say several things. */
export type BreachExample = readonly [
  law: string,
  how: string,
  changed: (the: Tampering) => Partial<Evidence>,
  says?: RegExp,
];

/** Changes the evidence of a lawful run so that it tells of a breach, to show that the laws can say no. */
export class Tampering {
  readonly evidence: Evidence;
  /** A message that collected the only debt of somebody, and left; they still owe it. */
  readonly contact: SentContact;

  constructor(evidence: Evidence) {
    this.evidence = evidence;
    const found = sentContacts(evidence).find(
      ({ claim, messages, before, life }) =>
        claim.purpose.kind === 'regua-step' &&
        messages.length === 1 &&
        before.debts.length === 1 &&
        life.record.cases.every(({ status }) => status === 'active') &&
        life.record.agreements.length + life.record.payments.length === 0,
    );
    assert(found !== undefined, 'somebody with one debt is written to');
    this.contact = found;
  }

  message(): SentMessage {
    const [only] = this.contact.messages;
    assert(only !== undefined);
    return only;
  }

  ids(): Pick<SentContact['claim'], 'credorId' | 'contactId'> {
    const { credorId, contactId } = this.contact.claim;
    return { credorId, contactId };
  }

  /** The debtor's own day on which the message left. */
  day(): LocalDate {
    return localDateOf(this.contact.at, this.contact.before.debtor.zone);
  }

  withLife(change: (life: Life) => Life): Partial<Evidence> {
    const mine = this.contact.life;
    return { lives: this.evidence.lives.map((life) => (life === mine ? change(life) : life)) };
  }

  withRecord(change: (record: RegisteredRecord) => Partial<RegisteredRecord>): Partial<Evidence> {
    return this.withLife((life) => ({
      ...life,
      record: { ...life.record, ...change(life.record) },
    }));
  }

  /** As if the gateway had let a centavo of every Pix go back. */
  withReturns(why: 'given-back' | 'charged-back'): Partial<Evidence> {
    const at = instantAt(this.evidence.now);
    const returned = { id: 'd', rtrId: 'D', amount: centavos(1), at, why };
    const charges = this.evidence.charges.map((charge) => ({
      ...charge,
      pix: charge.pix.map((pix) => ({ ...pix, returns: [returned] })),
    }));
    return { charges };
  }

  indexOfClaim({ entries }: Life): number {
    const { messageId } = this.contact.claim;
    return entries.findIndex(
      ({ fact }) => fact.type === 'message-claimed' && fact.messageId === messageId,
    );
  }

  /** As if this had been known before the message was claimed. */
  knowing(...facts: readonly Fact[]): Partial<Evidence> {
    return this.withLife((life) => {
      const at = this.indexOfClaim(life);
      const [claim] = life.entries.slice(at);
      assert(claim !== undefined);
      const known = facts.map((fact) => ({ ...claim, fact }));
      return { ...life, entries: life.entries.toSpliced(at, 0, ...known) };
    });
  }

  /** As if this had become known at the very end, whoever is told of it. */
  afterwards(...facts: readonly Fact[]): Partial<Evidence> {
    return this.withLife((life) => ({ ...life, entries: [...life.entries, ...this.ended(facts)] }));
  }

  /** As if the debtor had no alarm, for this reason, after these facts. */
  silenced(
    because: NoAlarmReason,
    facts: readonly Fact[],
    more: Partial<RegisteredRecord> = {},
  ): Partial<Evidence> {
    const nextAlarm = { kind: 'none' as const, because };
    return this.withLife((life) => {
      const debtor = { ...life.record.debtor, nextAlarm };
      const entries = [...life.entries, ...this.ended(facts)];
      return { ...life, entries, record: { ...life.record, ...more, debtor } };
    });
  }

  /** As if nothing but this had been written down. */
  withEntries(isKept: (entry: HistoryEntry) => boolean): Partial<Evidence> {
    return this.withLife((life) => ({ ...life, entries: life.entries.filter(isKept) }));
  }

  contract(change: Partial<SentContract>): SentContract {
    const [first] = this.evidence.contracts.values();
    assert(first !== undefined, 'somebody owes');
    return { ...first, ...change };
  }

  /** As if every row had been another. */
  withContracts(change: (sent: SentContract) => SentContract): Evidence['contracts'] {
    return new Map([...this.evidence.contracts].map(([name, sent]) => [name, change(sent)]));
  }

  private ended(facts: readonly Fact[]): readonly HistoryEntry[] {
    const last = this.contact.life.entries.at(-1);
    assert(last !== undefined);
    const at = instantAt(this.evidence.now);
    return facts.map((fact, index) => ({ ...last, seq: last.seq + 1 + index, at, fact }));
  }

  /** As if the same message, by other ids, had left again so many minutes later, and again. */
  againAfter(minutes: number, times = 1): Partial<Evidence> {
    return this.withLife((life) => {
      const at = this.indexOfClaim(life);
      const pair = life.entries.slice(at, at + 2);
      const copies = Array.from({ length: times }, (_, index) =>
        pair.map((entry) => later(entry, minutes * (index + 1), `copy${index}aaaaaaaaaaaaaaa`)),
      ).flat();
      return { ...life, entries: life.entries.toSpliced(at + 2, 0, ...copies) };
    });
  }

  /** As if the message had left at another moment. */
  movedTo(moment: string): Partial<Evidence> {
    const moved = this.message();
    const at = Date.parse(moment);
    return {
      outbox: this.evidence.outbox.map((one) => (one === moved ? { ...one, at } : one)),
    };
  }

  /** As if every payment had been of another amount. */
  withPayments(change: (amount: number) => number): Partial<Evidence> {
    const lives = this.evidence.lives.map((life) => {
      const payments = life.record.payments.map((payment) => ({
        ...payment,
        amount: centavos(change(payment.amount)),
      }));
      return { ...life, record: { ...life.record, payments } };
    });
    return { lives };
  }

  /** A centavo too much of the first payment that came, though its debt took all of it. */
  overpayment(): Unreconciled {
    const [payment] = this.evidence.lives.flatMap(({ record }) => record.payments);
    assert(payment !== undefined, 'somebody pays');
    const { credorId, paymentId, chargeId, gateway, paidAt } = payment;
    const facts = { credorId, paymentId, chargeId, gateway, paidAt, debtorId: null };
    return { kind: 'overpaid', status: 'open', amount: centavos(1), ...facts };
  }

  /** All of the only debt, in one payment a month later. */
  agreed(change: Partial<FactOf<'agreement-accepted'>> = {}): FactOf<'agreement-accepted'> {
    const [debt] = this.contact.before.debts;
    assert(debt !== undefined);
    const { credorId, debtId, principal, terms, ledger } = debt;
    const agreementId = AgreementId.parse('dddddddddddddddddddd');
    const forDate = localDate(this.contact.at.slice(0, 10));
    const [nothing, hash] = [centavos(0), 'a'.repeat(64)];
    const discount = { principal: nothing, fine: nothing, interest: nothing };
    return {
      type: 'agreement-accepted',
      agreementId,
      credorId,
      offerId: 'a-vista',
      policyVersion: 1,
      forDate,
      validUntil: forDate,
      debts: [{ debtId, principal, fine: nothing, interest: nothing, discount, ledger }],
      total: principal,
      interest: nothing,
      monthlyInterestBps: 0,
      instalments: [
        {
          number: 1,
          debtId: instalmentDebtIdOf(agreementId, 1),
          from: forDate,
          dueDate: addDays(forDate, 30),
          amount: principal,
          interest: nothing,
        },
      ],
      lateTerms: terms,
      toleranceDays: 10,
      payoffDiscountBps: 0,
      regua: { reguaId: AGREEMENT_REGUA.reguaId, version: 1 },
      replaces: null,
      via: 'portal',
      termHash: hash,
      evidenceHash: hash,
      priorPayments: [],
      ...change,
    };
  }

  /** What the message collected. */
  debt(): Debt {
    const [debt] = this.contact.before.debts;
    assert(debt !== undefined);
    return debt;
  }

  debtCorrected(change: Partial<FactOf<'debt-corrected'>>): FactOf<'debt-corrected'> {
    const { credorId, debtId, description, principal, dueDate, terms } = this.debt();
    const facts = { credorId, debtId, description, principal, dueDate, terms };
    return { type: 'debt-corrected', ...facts, ...change };
  }
}

function later(entry: HistoryEntry, minutes: number, id: string): HistoryEntry {
  const { fact } = entry;
  if (fact.type !== 'message-claimed' && fact.type !== 'message-sent') return entry;
  const messageId = MessageId.parse(id);
  return { ...entry, at: addMinutes(entry.at, minutes), fact: { ...fact, messageId } };
}
