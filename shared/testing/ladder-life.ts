import { openDebtsOf } from '#shared/domain/case/case-figures.ts';
import type { OpenDebt } from '#shared/domain/debt/debt.ts';
import type { NextAlarm } from '#shared/domain/debtor/alarm.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { evolve } from '#shared/domain/history/evolve.ts';
import { untouchedLedger } from '#shared/domain/debt/ledger.ts';
import { GENESIS_HASH } from '#shared/domain/history/hash-chain.ts';
import { decideAlarm } from '#shared/domain/regua/decide-alarm.ts';
import { planAfter } from '#shared/domain/regua/plan-after.ts';
import type { PlanRules } from '#shared/domain/regua/plan-rules.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { MessageId } from '#shared/domain/values/ids.ts';
import { addMinutes, type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { AURORA, instant, MARIA } from './records.ts';

/** More rings than any ladder needs: a life that reaches it is caught in a loop. */
const RINGS_MAX = 1_000;

/** What happened, with the moment it happened at. */
export type Told = { readonly at: Instant; readonly fact: Fact };

/**
 * A debtor's months in memory: alarms ring, requested messages leave a minute later, and the test may pay debts, delay
 * the alarms or plan anew in between, as the use cases do.
 */
export function ladderLife(start: RegisteredRecord, rules: PlanRules, from: Instant) {
  let record = start;
  const told: Told[] = [];

  function write(facts: readonly Fact[], at: Instant, next?: NextAlarm): void {
    for (const [index, fact] of facts.entries()) {
      const isLast = index === facts.length - 1;
      told.push({ at, fact });
      record = evolve(record, {
        debtorId: MARIA,
        seq: record.debtor.version + 1,
        at,
        actor: 'system',
        cause: 'test',
        fact,
        ...(isLast && next && { next }),
        prevHash: GENESIS_HASH,
        hash: GENESIS_HASH,
      });
    }
  }

  /** Facts of another use case, with the alarm that follows from them. */
  function happen(facts: readonly Fact[], at: Instant): void {
    write(facts, at, planAfter(record, facts, rules, { debtorId: MARIA, at }));
  }

  const visit = (at: Instant): void =>
    happen([{ type: 'portal-visited', credorId: AURORA, contactId: null }], at);

  /** Rings every alarm that is due by `until`, none before `notBefore`, as after an outage. */
  function run(until: Instant, notBefore: Instant = from): void {
    for (let rings = 0; rings < RINGS_MAX; rings += 1) {
      const alarm = record.debtor.nextAlarm;
      if (alarm.kind === 'none' || alarm.at > until) return;
      const at = alarm.at > notBefore ? alarm.at : notBefore;
      const { facts, next } = decideAlarm(record, alarm, rules, at);
      write(facts, at, next);
      const request = facts.find((fact) => fact.type === 'message-requested');
      if (request) write([claimOf(request)], addMinutes(at, 1));
    }
    throw new Error(`an alarm rang ${RINGS_MAX} times by ${until}`);
  }

  /** Pays the oldest debt, whole or a part that leaves it open. */
  function pay(at: Instant, whole: boolean): void {
    const [oldest, ...others] = openDebtsOf(record, AURORA);
    if (oldest === undefined) return;
    const isLast = whole && others.length === 0;
    const settled: Fact[] = isLast ? [{ type: 'case-settled', credorId: AURORA }] : [];
    happen([paymentOf(oldest, at, whole), ...settled], at);
  }

  /** The bank takes the last payment back, so that its debt is owed again. */
  function chargeBack(at: Instant): void {
    const last = told.findLast(({ fact }) => fact.type === 'payment-applied')?.fact;
    if (last?.type !== 'payment-applied') return;
    const { paymentId, credorId, amount, ledgers } = last;
    const restored = ledgers.flatMap(({ debtId }) =>
      record.debts
        .filter((debt) => debt.debtId === debtId)
        .map((debt) => ({ debtId, ledger: untouchedLedger(debt) })),
    );
    const chargebackId = `cb ${paymentId}`;
    happen(
      [
        {
          type: 'payment-charged-back',
          paymentId,
          credorId,
          chargebackId,
          amount,
          ledgers: restored,
        },
      ],
      at,
    );
  }

  /** A receipt leaves, which makes the log of contacts forget what is old. */
  function thank(at: Instant): void {
    const sent = told.find(({ fact }) => fact.type === 'message-claimed')?.fact;
    if (sent?.type !== 'message-claimed') return;
    const messageId = MessageId.parse('nbswy3dpo5xxe3dejvss');
    happen([{ ...sent, messageId, purpose: { kind: 'payment-receipt' } }], at);
  }

  visit(from);
  return { run, pay, chargeBack, thank, visit, happen, told, record: () => record };
}

function claimOf(request: FactOf<'message-requested'>): Fact {
  const { messageId, credorId, channel, contactId, purpose } = request;
  return { type: 'message-claimed', messageId, credorId, channel, contactId, purpose };
}

function paymentOf(debt: OpenDebt, at: Instant, whole: boolean): FactOf<'payment-applied'> {
  return {
    type: 'payment-applied',
    paymentId: paymentIdOf('sandbox', `${debt.debtId} ${at}`),
    credorId: AURORA,
    gateway: 'sandbox',
    chargeId: null,
    amount: debt.principal,
    paidAt: instant(at),
    allocations: [
      {
        debtId: debt.debtId,
        interest: centavos(0),
        fine: centavos(0),
        principal: centavos(debt.principal - (whole ? 0 : 1_000)),
      },
    ],
    overpaid: centavos(0),
    ledgers: [
      {
        debtId: debt.debtId,
        ledger: untouchedLedger({ ...debt, principal: centavos(whole ? 0 : 1_000) }),
      },
    ],
  };
}

/** `<day> <step>` of what was sent, `<step> <reason>` of what was not. */
export const linesOf = (told: readonly Told[]): string[] =>
  told.flatMap(({ at, fact }) => {
    if (fact.type === 'message-requested' && fact.purpose.kind === 'regua-step') {
      return [`${localDateOf(at, 'America/Sao_Paulo')} ${fact.purpose.stepId}`];
    }
    return fact.type === 'step-skipped' ? [`${fact.stepId} ${fact.reasons.join()}`] : [];
  });
