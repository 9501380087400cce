import { expect, test } from 'vitest';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { PaymentId } from '#shared/domain/values/ids.ts';
import { aCredor } from '#shared/testing/credores.ts';
import {
  aCase,
  aDebt,
  aDebtor,
  aRecord,
  AURORA,
  HORIZONTE,
  instant,
  MARIA_PROFILE,
} from '#shared/testing/records.ts';
import { type FactSources, messageFacts } from './template-facts.ts';

const facts = (changes: Partial<FactSources> = {}) =>
  messageFacts({
    language: 'pt-BR',
    record: aRecord(),
    profile: MARIA_PROFILE,
    credor: aCredor(),
    policy: DEFAULT_CONTACT_POLICY,
    purpose: { kind: 'payment-receipt' },
    moneyRules: RULES_WITHOUT_SERIES,
    today: localDate('2026-03-13'),
    confirmed: true,
    portalUrl: 'https://x/p/1',
    unsubscribeUrl: 'https://x/u/1',
    ...changes,
  });
const instalment = (number: number, dueDate: string) =>
  aDebt({ externalId: `NF/${number}`, description: `${number}`, dueDate: localDate(dueDate) });
const spokenOf = (today: string, dueDates: readonly string[]) => {
  const debts = dueDates.map((dueDate, index) => instalment(index + 1, dueDate));
  const known = facts({ record: aRecord({ debts }), today: localDate(today) });
  return known.confirmado && known.dividas.map(({ descricao }) => descricao);
};

test('a contact that is not confirmed has no words of the debt at all', () => {
  expect(Object.keys(facts({ confirmed: false })).toSorted()).toEqual(
    ['confirmado', 'credor', 'descadastro', 'devedor', 'idioma', 'link'].toSorted(),
  );
});

test('what has prescribed is not asked for, nor is it in the total', () => {
  expect(spokenOf('2026-03-13', ['2021-03-12', '2026-03-10'])).toEqual(['2']);
});

test('the debtor learns what is owed today, with the charges of the days since', () => {
  expect(facts()).toMatchObject({
    dividas: [
      {
        descricao: 'Parcela 1/3',
        vencimento: '2026-03-10',
        dias_de_atraso: 3,
        valor_hoje: 102_100,
      },
    ],
    total_hoje: 102_100,
    pagamento: null,
  });
});

test.each([
  ['2026-03-01', ['2026-03-10', '2026-04-10', '2026-05-10'], ['1']],
  ['2026-03-10', ['2026-03-10', '2026-04-10'], ['1']],
  ['2026-04-15', ['2026-03-10', '2026-04-10', '2026-05-10'], ['1', '2']],
  ['2026-03-01', ['2026-03-10', '2026-03-10', '2026-03-11'], ['1', '2']],
  ['2026-03-01', [], []],
])(
  'on %s, of debts due %j, the message speaks of %j and of no later instalment',
  (today, due, spoken) => {
    expect(spokenOf(today, due)).toEqual(spoken);
  },
);

test('two credores never meet in one message', () => {
  const debts = [instalment(1, '2026-03-10'), aDebt({ credorId: HORIZONTE, description: 'x' })];
  const cases = [aCase(), aCase({ credorId: HORIZONTE })];
  expect(facts({ record: aRecord({ cases, debts }) })).toMatchObject({
    dividas: [{ descricao: '1' }],
    total_hoje: 102_100,
  });
});

test('a person is greeted by the first name, a company by its own', () => {
  const company = aRecord({ debtor: aDebtor({ documentKind: 'cnpj' }) });
  const profile = { name: 'Padaria Estrelas do Norte ME', taxId: '11222333000181' };
  expect(facts().devedor).toEqual({ nome: 'Maria', nome_curto: 'Maria' });
  expect(facts({ record: company, profile }).devedor).toEqual({
    nome: 'Padaria Estrelas do Norte ME',
    nome_curto: 'Padaria',
  });
});

test('whoever paid twice is thanked for the newest payment to this credor', () => {
  const payment = (id: string, paidAt: string, credorId = AURORA) => ({
    paymentId: PaymentId.parse(`payment${id}`),
    credorId,
    gateway: 'sandbox',
    chargeId: null,
    amount: centavos(Number(id)),
    paidAt: instant(paidAt),
    allocations: [],
    overpaid: centavos(0),
    refunded: centavos(0),
  });
  const payments = [
    payment('200', '2026-03-12T01:00:00.000Z'),
    payment('100', '2026-03-11T12:00:00.000Z'),
    payment('300', '2026-03-13T12:00:00.000Z', HORIZONTE),
  ];
  expect(facts({ record: aRecord({ payments }) })).toMatchObject({
    pagamento: { valor: 200, data: '2026-03-11' },
  });
});

test('the credor is named as the law asks, and a wrong CNPJ goes into no message', () => {
  expect(facts().credor).toMatchObject({
    razao_social: 'Aurora Comércio de Móveis Ltda.',
    tipo_documento: 'CNPJ',
    documento: '11.222.333/0001-81',
    endereco: 'Rua das Laranjeiras, 120, Centro, Campinas/SP',
  });
  expect(() => facts({ credor: aCredor({ taxId: '11222333000182' }) })).toThrow('wrong check');
});
