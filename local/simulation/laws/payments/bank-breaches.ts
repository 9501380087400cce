import type { BankHolding } from '#local/simulation/behaviours/bank-book.ts';
import type { BankTitle } from '#local/simulation/behaviours/bank-titles.ts';
import { ChargeId } from '#shared/domain/values/ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { instantAt } from '#shared/domain/values/zone.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const BANK =
  'what the bank’s files tell is known once, and is whose boleto it was or waits for a person';
const CHARGED =
  'what a bank holds is a charge of its debt that may be paid, for that amount and day, and nothing else is';

/** What a bank's files and ours would say of one another were something lost, invented or doubled. */
export const BANK_BREACHES: readonly BreachExample[] = [
  [
    BANK,
    'a title that was told is not known',
    (the) => ({
      bankTitles: [...the.evidence.bankTitles, title(the, null)],
    }),
    /is known 0 times/,
  ],
  [
    BANK,
    'a boleto that was told is not known',
    (the) => ({
      bankTitles: [...the.evidence.bankTitles, title(the, the.contact.life.person.cpf)],
    }),
    /is known 0 times/,
  ],
  [
    BANK,
    'money is invented',
    (the) => ({
      unreconciled: [
        ...the.evidence.unreconciled,
        { ...the.overpayment(), kind: 'unmatched', gateway: 'cnab' },
      ],
    }),
    /the bank told of/,
  ],
  [
    'what the bank says of a boleto becomes of its charge',
    'nobody heard that it was taken in',
    (the) => ({
      bankWords: [{ nossoNumero: '1', cpf: the.contact.life.person.cpf, code: '02' }],
    }),
    /is so 0 times/,
  ],
  [
    'a bank holds one boleto of a debt at once, and never two that may be paid',
    'another came before the former’s end',
    (the) => ({ bankBook: [holding(the, '1'), holding(the, '2')] }),
    /took the boleto 2 of MEN-1\/1 while it held 1 of it/,
  ],
  [
    CHARGED,
    'the bank has one that nobody knows',
    (the) => ({ bankBook: [holding(the, '1')] }),
    /no charge of it may be paid/,
  ],
  [
    CHARGED,
    'a charge was never sent',
    (the) =>
      the.withRecord(({ debts }) => ({
        charges: [
          {
            chargeId: ChargeId.parse('a'.repeat(32)),
            credorId: the.ids().credorId,
            debtIds: debts.map(({ debtId }) => debtId),
            kind: 'boleto',
            amount: centavos(100),
            forDate: the.day(),
            number: 1,
            requestedAt: instantAt(the.evidence.startedAt),
            status: 'issued',
            gateway: 'cnab',
            expiresAt: instantAt(the.evidence.now),
          },
        ],
      })),
    /a bank that has no such boleto/,
  ],
];

const holding = (the: Tampering, nossoNumero: string): BankHolding => ({
  nossoNumero,
  contract: 'MEN-1/1',
  amount: 100,
  dueDate: the.day(),
  from: the.evidence.startedAt + Number(nossoNumero),
  until: null,
});

const title = (the: Tampering, cpf: string | null): BankTitle => ({
  credorId: the.ids().credorId,
  nossoNumero: '1',
  cpf,
  amount: 1,
});
