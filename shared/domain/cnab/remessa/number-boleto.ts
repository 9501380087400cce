import { boletoBarcode } from '#shared/domain/charge/boleto/barcode.ts';
import {
  type CampoLivreFields,
  numbersOfBoleto,
} from '#shared/domain/charge/boleto/campo-livre.ts';
import {
  CAMPO_LIVRE_LAYOUTS,
  type CampoLivreLayoutId,
} from '#shared/domain/charge/boleto/campo-livre-layouts.ts';
import { linhaDigitavelOf } from '#shared/domain/charge/boleto/linha-digitavel.ts';
import type { IssuedBoleto } from '#shared/domain/charge/issued-boleto.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Centavos } from '#shared/domain/values/money.ts';
import { accepted, type Parsed, refused } from '#shared/domain/values/parsed.ts';
import type { BillingAccount } from '../billing-account.ts';

/** A boleto with the number that it goes to its bank by. */
export type NumberedBoleto = {
  /** As files have it: without its check digit, which stands beside it where the bank has one. */
  readonly nossoNumero: string;
  readonly nossoNumeroDigit: string;
  readonly boleto: IssuedBoleto;
};

type Numbering = {
  readonly layout: CampoLivreLayoutId;
  readonly fields: CampoLivreFields;
  /** What files call its nosso número, of the fields above. */
  readonly nossoNumero: string;
};

const ITAU_WITHOUT_ACCOUNT: ReadonlySet<string> = new Set(
  CAMPO_LIVRE_LAYOUTS['itau-without-account'].carteiras,
);
const BB_CONVENIO_LENGTH = 7;
const CAIXA_BENEFICIARIO_LENGTH_MAX = 6;
/** Registered, and printed by the creditor. */
const CAIXA_KIND = '14';
/** Made by the creditor, and not by the cooperative, which takes 1. */
const SICREDI_MADE_BY = '2';

/**
 * Gives a boleto of this account the number `sequence`, and works out what a payer types and scans.
 *
 * @param sequence from 1 on, of one series for each account
 * @param madeOn Sicredi counts anew each year
 * @returns why it cannot be, in pt-BR: the bank wants a number that the account does not hold, or the series is used up
 */
export function numberBoleto(
  account: BillingAccount,
  sequence: number,
  {
    amount,
    dueDate,
    madeOn,
  }: { readonly amount: Centavos; readonly dueDate: LocalDate; readonly madeOn: LocalDate },
): Parsed<NumberedBoleto> {
  const numbering = numberingOf(account, String(sequence), madeOn);
  if (!numbering.ok) return numbering;
  const { layout, fields, nossoNumero } = numbering.value;
  const numbers = numbersOfBoleto(layout, fields);
  if (!numbers.ok) return numbers;
  const { campoLivre, nossoNumero: shown } = numbers.value;
  const barcode = boletoBarcode({ bank: account.bank, dueDate, amount, campoLivre });
  if (!barcode.ok) return barcode;
  return accepted({
    nossoNumero,
    nossoNumeroDigit: digitOf(shown),
    boleto: {
      linhaDigitavel: linhaDigitavelOf(barcode.value),
      barcode: barcode.value,
      nossoNumero: shown,
      dueDate,
      pdfUrl: null,
    },
  });
}

/** What follows the hyphen of a nosso número as it stands on paper: `109/12345678-9`. Empty where it has none. */
export const digitOf = (shown: string): string => /-([0-9A-Z])$/.exec(shown)?.[1] ?? '';

function numberingOf(
  account: BillingAccount,
  number: string,
  madeOn: LocalDate,
): Parsed<Numbering> {
  const { agency, account: conta, agreement, carteira, beneficiary = '', post = '' } = account;
  switch (account.bank) {
    case '001': {
      if (agreement.length !== BB_CONVENIO_LENGTH) {
        return refused(
          'o Banco do Brasil só numera por convênio de 7 números; confira `agreement`',
        );
      }
      const fields = { convenio: agreement, nossoNumero: number, carteira };
      return numbered('bb-convenio-7', fields, agreement + number.padStart(10, '0'));
    }
    case '033':
      return beneficiary === ''
        ? missing('o código do beneficiário, de 7 números', 'beneficiary')
        : numbered(
            'santander',
            { beneficiario: beneficiary, nossoNumero: number, iof: '0', carteira },
            number,
          );
    case '104': {
      if (agreement.length > CAIXA_BENEFICIARIO_LENGTH_MAX) {
        return refused(
          'a Caixa só numera aqui por código do beneficiário de 6 números; confira `agreement`',
        );
      }
      const nossoNumero = CAIXA_KIND + number.padStart(15, '0');
      return numbered('caixa', { beneficiario: agreement, nossoNumero }, nossoNumero);
    }
    case '237':
      return numbered(
        'bradesco',
        { agencia: agency, carteira, nossoNumero: number, conta },
        number,
      );
    case '341': {
      const layout = ITAU_WITHOUT_ACCOUNT.has(carteira) ? 'itau-without-account' : 'itau';
      return numbered(layout, { agencia: agency, conta, carteira, nossoNumero: number }, number);
    }
    case '748': {
      if (post === '') return missing('o posto, de 2 números', 'post');
      const nossoNumero = madeOn.slice(2, 4) + SICREDI_MADE_BY + number.padStart(5, '0');
      const whose = { cooperativa: agency, posto: post, beneficiario: agreement };
      return numbered(
        'sicredi',
        { ...whose, tipo: '1', carteira, nossoNumero, valorExpresso: '1' },
        nossoNumero,
      );
    }
    case '756': {
      const whose = { cooperativa: agency, beneficiario: agreement, carteira };
      return numbered(
        'sicoob',
        { ...whose, modalidade: '01', nossoNumero: number, parcela: '001' },
        number,
      );
    }
  }
}

const numbered = (
  layout: CampoLivreLayoutId,
  fields: CampoLivreFields,
  nossoNumero: string,
): Parsed<Numbering> => accepted({ layout, fields, nossoNumero });

const missing = (what: string, field: string): Parsed<Numbering> =>
  refused(`falta na conta de cobrança ${what}; publique-a com \`${field}\``);
