import { BillingAccount } from '#shared/domain/cnab/billing-account.ts';
import type { BankCode } from '#shared/domain/cnab/banks/bank.ts';
import type { LineLength } from '#shared/domain/cnab/record-layout.ts';
import type { Titulo } from '#shared/domain/cnab/remessa/titulo.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';

export const aTitulo = (changes: Partial<Titulo> = {}): Titulo => ({
  nossoNumero: '1234567',
  nossoNumeroDigit: '8',
  documentNumber: 'NF-1001/1',
  companyUse: 'abcdefghijklmnopqrst',
  issuedOn: localDate('2026-11-20'),
  dueDate: localDate('2026-12-10'),
  amount: centavos(12_345),
  interestBpsMonth: 100,
  fineBps: 200,
  protestAfterDays: null,
  payer: {
    name: 'José da Conceição',
    taxId: '11144477735',
    address: 'Rua das Flores, 10',
    district: 'Centro',
    cep: '01001000',
    city: 'São Paulo',
    uf: 'SP',
  },
  ...changes,
});

export const aBillingAccount = (bank: BankCode, length: LineLength): BillingAccount =>
  BillingAccount.parse({
    bank,
    length,
    agency: '1234',
    agencyDigit: '3',
    account: '56789',
    accountDigit: '6',
    agreement: bank === '748' ? '12345' : '1234567',
    carteira: bank === '756' ? '1' : '17',
    carteiraVariation: '019',
    holderName: 'Loja Aurora Comércio Ltda',
    holderTaxId: '11222333000181',
  });
