import { expect, test } from 'vitest';
import { debtIdOf, paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { AURORA } from '#shared/testing/records.ts';
import { describeMoney } from './describe-money.ts';

const chargeback = {
  paymentId: paymentIdOf('sandbox', '1'),
  credorId: AURORA,
  ledgers: [],
  chargebackId: 'C1',
  amount: centavos(5_000),
};

const FACTS: readonly {
  readonly fact: Parameters<typeof describeMoney>[0];
  readonly title: string;
  readonly why: string;
}[] = [
  {
    fact: { type: 'payment-charged-back', ...chargeback },
    title: 'Estorno de R$ 50,00 pelo banco do pagador',
    why: 'O que este pagamento quitou volta a ser devido, enquanto o estorno valer.',
  },
  {
    fact: { type: 'payment-charged-back', ...chargeback, reversedBefore: true },
    title: 'Estorno de R$ 50,00 pelo banco do pagador',
    why: 'Já tinha sido desfeito: nada mudou.',
  },
  {
    fact: { type: 'chargeback-reversed', ...chargeback },
    title: 'Estorno desfeito',
    why: 'Voltaram R$ 50,00, que quitam o que tinham quitado.',
  },
  {
    fact: {
      type: 'payment-clearing',
      credorId: AURORA,
      paidOn: localDate('2026-03-13'),
      clearsBy: localDate('2026-03-18'),
      told: 'gateway',
    },
    title: 'Pagamento a caminho',
    why: 'Até 18/03/2026 ninguém cobra de novo; se nada chegar, a régua continua.',
  },
  {
    fact: {
      type: 'payment-suspected',
      credorId: AURORA,
      paymentId: chargeback.paymentId,
      amount: centavos(5_000),
      because: 'same-amount',
      heldUntil: localDate('2026-03-18'),
    },
    title: 'Chegaram R$ 50,00 que podem ser desta pessoa',
    why: 'Até 18/03/2026 ninguém cobra, enquanto a equipe confere de quem é.',
  },
  {
    fact: { type: 'suspicion-ended', credorId: AURORA, paymentId: chargeback.paymentId },
    title: 'O pagamento sem cobrança foi esclarecido',
    why: 'Nada mais espera por ele.',
  },
  {
    fact: {
      type: 'overpayment-applied',
      credorId: AURORA,
      paymentId: chargeback.paymentId,
      debtIds: [debtIdOf(AURORA, 'NF-2')],
      ledgers: [],
    },
    title: 'O que foi pago a mais abateu outras dívidas',
    why: 'A equipe decidiu; vale a data em que o dinheiro chegou.',
  },
];

test.each(FACTS)('the team reads: $title, $why', ({ fact, title, why }) => {
  const described = describeMoney(fact, 'America/Sao_Paulo');
  expect(described.title).toBe(title);
  expect(described.why).toContain(why);
});
