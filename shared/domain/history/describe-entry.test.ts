import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  chargeIdOf,
  debtIdOf,
  messageIdOf,
  noteIdOf,
  paymentIdOf,
} from '#shared/domain/values/derive-ids.ts';
import { CarteiraId, ReguaId, StepId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { anEmail, AURORA, HORIZONTE, instant, MARIA } from '#shared/testing/records.ts';
import { describeEntry } from './describe-entry.ts';
import type { Fact } from './entry.ts';
import { costText } from './words.ts';

const SP = 'America/Sao_Paulo';
const at = instant('2026-03-12T12:00:00.000Z');
const message = { messageId: messageIdOf(MARIA, 'x'), credorId: AURORA, channel: 'sms' } as const;
const anchor = localDate('2026-03-10');
const purpose = { kind: 'regua-step', stepId: StepId.parse('d3'), anchor } as const;
const { contactId } = anEmail();
const money = { paymentId: paymentIdOf('sandbox', '1'), credorId: AURORA, ledgers: [] };
const debtId = debtIdOf(AURORA, 'NF-1001/1');
const chargeId = chargeIdOf(MARIA, 'x');

const FACTS: readonly { readonly fact: Fact; readonly title: string; readonly why?: string }[] = [
  {
    fact: {
      type: 'debtor-registered',
      documentKind: 'cpf',
      uf: 'AC',
      zone: 'America/Rio_Branco',
      source: 'importação',
    },
    title: 'Cadastro criado a partir do CPF',
    why: 'Horário local de AC (America/Rio_Branco).',
  },
  {
    fact: {
      type: 'debt-imported',
      credorId: AURORA,
      debtId,
      externalId: 'NF-1001/1',
      description: 'Parcela 1/3',
      principal: centavos(100_000),
      dueDate: anchor,
      terms: { fineBps: 200, monthlyInterestBps: 150, interestMode: 'pro-rata' },
    },
    title: 'Dívida NF-1001/1 importada: R$ 1.000,00',
    why: 'Em atraso: multa de 2% e juros de 1,5% ao mês.',
  },
  {
    fact: {
      type: 'case-opened',
      credorId: AURORA,
      carteiraId: CarteiraId.parse('inicial'),
      regua: { reguaId: ReguaId.parse('padrao'), version: 2 },
    },
    title: 'Entrou na régua padrao (versão 2)',
  },
  {
    fact: {
      type: 'case-disputed',
      credorId: AURORA,
      motive: 'paguei-boleto',
      debtId,
      noteId: noteIdOf(MARIA, 'x'),
    },
    title: 'Cobrança contestada: a régua parou',
    why: 'Motivo: Paguei por boleto.',
  },
  {
    fact: { type: 'dispute-closed', credorId: AURORA, outcome: 'rejected' },
    title: 'Contestação encerrada: improcedente',
  },
  {
    fact: {
      type: 'step-held',
      credorId: AURORA,
      stepId: StepId.parse('d3'),
      anchor,
      reasons: ['outside-hours'],
      until: at,
    },
    title: 'Contato retido até 12/03 às 09:00',
    why: 'Está fora do horário permitido onde a pessoa mora.',
  },
  {
    fact: {
      type: 'step-skipped',
      credorId: AURORA,
      stepId: StepId.parse('d3'),
      anchor,
      reasons: ['missed'],
    },
    title: 'Passo d3 não será feito',
  },
  {
    fact: {
      type: 'message-sent',
      ...message,
      providerMessageId: 'p',
      textHash: 'a'.repeat(64),
      templateVersion: 1,
      parts: 1,
      costMicros: 82_000,
    },
    title: 'SMS enviado (1 parte, R$ 0,08)',
  },
  {
    fact: {
      type: 'message-sent',
      ...message,
      channel: 'email',
      providerMessageId: 'p',
      textHash: 'a'.repeat(64),
      templateVersion: 1,
      parts: 1,
      costMicros: 880,
    },
    title: 'E-mail enviado (R$ 0,0009)',
  },
  {
    fact: { type: 'message-withheld', ...message, purpose, reasons: ['paid'] },
    title: 'SMS cancelado na hora do envio',
    why: 'Não há dívida em aberto com este credor.',
  },
  {
    fact: { type: 'message-uncertain', ...message, detail: '' },
    title: 'Não se sabe se o SMS saiu',
  },
  {
    fact: { type: 'message-outcome', ...message, contactId, outcome: 'delivered', detail: '' },
    title: 'SMS entregue',
  },
  {
    fact: { type: 'opted-out', channel: 'email', via: 'list-unsubscribe' },
    title: 'Não quer mais receber por e-mail',
    why: 'Pelo botão de descadastro do e-mail.',
  },
  {
    fact: { type: 'identity-confirmed', credorId: AURORA, contactId },
    title: 'Comprovou no portal ser o devedor',
  },
  {
    fact: {
      type: 'charge-requested',
      chargeId,
      credorId: AURORA,
      debtIds: [debtId],
      amount: centavos(103_000),
      forDate: anchor,
    },
    title: 'Pix de R$ 1.030,00 pedido',
    why: 'Valor de 10/03/2026, de 1 dívida.',
  },
  {
    fact: {
      type: 'payment-applied',
      ...money,
      gateway: 'sandbox',
      chargeId,
      amount: centavos(110_000),
      paidAt: at,
      allocations: [
        { debtId, principal: centavos(100_000), fine: centavos(2_000), interest: centavos(0) },
      ],
      overpaid: centavos(8_000),
    },
    title: 'Pagamento de R$ 1.100,00: baixa feita',
    why: 'Abateu R$ 1.000,00 de principal, R$ 20,00 de multa.',
  },
];

test.each(FACTS)('a debtor’s timeline reads: $title', ({ fact, title, why }) => {
  const described = describeEntry({ fact }, SP, () => true);
  expect(described.title).toBe(title);
  expect(described.why.join('\n')).toContain(why ?? '');
});

const next = {
  kind: 'regua-step',
  key: 'k',
  at: instant('2026-03-15T12:17:00.000Z'),
  zone: SP,
  credorId: HORIZONTE,
  stepId: StepId.parse('d5'),
  anchor,
} as const;
const settled: Fact = { type: 'case-settled', credorId: AURORA };

test('a debtor’s entry says what happens next, on the debtor’s own clock', () => {
  const { why } = describeEntry({ fact: settled, next }, SP, () => true);
  expect(why.at(-1)).toBe('Próxima ação: passo d5 da régua, 15/03 às 09:17.');
});

test('the next action for another credor is not told', () => {
  const { why } = describeEntry({ fact: settled, next }, SP, (id) => id === AURORA);
  expect(why.join(' ')).not.toMatch(/Próxima|d5/);
});

test('where a person lives is told without naming the other credor that says so', () => {
  const places = [
    { uf: 'AC' as const, by: 'uf' as const, source: `credor:${AURORA}` },
    { uf: 'SP' as const, by: 'cep' as const, source: 'credor:faculdade-horizonte' },
  ];
  const noted = {
    type: 'place-noted',
    source: `credor:${AURORA}`,
    uf: 'AC',
    zone: SP,
    places,
  } as const;
  const { why } = describeEntry({ fact: noted }, SP, (id) => id === AURORA);
  expect(why.join(' ')).toContain('SP pelo CEP. Origem: outro credor.');
  expect(why.join(' ')).not.toContain('horizonte');
});

test('a finished ladder says why nothing happens next', () => {
  const none = { kind: 'none', because: 'ladder-finished' } as const;
  const { why } = describeEntry({ fact: settled, next: none }, SP, () => false);
  expect(why.at(-1)).toBe('Nada agendado: a régua chegou ao fim.');
});

test('the cost of a message is never shown as nothing when it cost something', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 100_000_000 }), (micros) => {
      expect(costText(micros)).toMatch(/^R\$ [\d.]+,\d{2,4}$/);
      expect(costText(micros)).not.toMatch(/^R\$ 0,0+$/);
    }),
  );
});

test('a score of the control group says that a draw chose the carteira', () => {
  const score = { value: 520, probability: 0.5, model: 'cobranca-1', at, reasons: [], drawn: 912 };
  const carteiraId = CarteiraId.parse('inicial');
  const fact = { type: 'case-assessed', credorId: AURORA, carteiraId, score } as const;
  const { why } = describeEntry({ fact }, SP, () => false);
  expect(why).toContain(
    'Grupo de controle: carteira, passos e lugar na fila vão pelo número sorteado 912.',
  );
});
