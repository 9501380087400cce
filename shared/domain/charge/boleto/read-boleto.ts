import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { type Parsed, refused } from '#shared/domain/values/parsed.ts';
import { type ReadBoleto, readBarcode } from './barcode.ts';
import { barcodeInLinha, wrongFieldsIn } from './linha-digitavel.ts';

const BARCODE_LENGTH = 44;
const LINE_LENGTH = 47;
const ARRECADACAO_LENGTH = 48;
/** The first digit of every bill of arrecadação; no bank's number starts with it. */
const ARRECADACAO = '8';

/**
 * Reads a boleto from what somebody typed, pasted or scanned: the linha digitável of 47 digits, with or without its
 * dots and spaces, or the barcode of 44. Tells in pt-BR what is wrong, down to the field whose digit does not fit.
 * Bills of arrecadação (48 digits: water, power, taxes) are told apart and refused.
 *
 * @param referenceDate the day of reading: a due date's factor means another date every 9000 days
 */
export function readBoleto(text: string, referenceDate: LocalDate): Parsed<ReadBoleto> {
  const digits = text.replace(/[\s.-]+/g, '');
  if (digits === '') return refused('linha digitável em branco; copie os 47 números do boleto');
  const strange = /\D/.exec(digits)?.[0];
  if (strange !== undefined) {
    return refused(`linha digitável com "${strange}"; use só os números do boleto`);
  }
  if (digits.startsWith(ARRECADACAO) && isBillLength(digits.length)) {
    return refused(
      'isto é uma conta de arrecadação (água, luz, telefone, imposto), que não é boleto bancário',
    );
  }
  if (digits.length === BARCODE_LENGTH) return readBarcode(digits, referenceDate);
  if (digits.length !== LINE_LENGTH) return refused(lengthFlaw(digits.length));
  const wrong = wrongFieldsIn(digits);
  return wrong.length > 0
    ? refused(fieldFlaw(wrong))
    : readBarcode(barcodeInLinha(digits), referenceDate);
}

const isBillLength = (length: number): boolean =>
  length === BARCODE_LENGTH || length === ARRECADACAO_LENGTH;

function lengthFlaw(length: number): string {
  const off = Math.abs(length - LINE_LENGTH);
  const numbers = off === 1 ? '1 número' : `${off} números`;
  const verb = off === 1 ? '' : 'm';
  return length < LINE_LENGTH
    ? `linha digitável com ${length} números; ela tem 47: falta${verb} ${numbers}`
    : `linha digitável com ${length} números; ela tem 47: sobra${verb} ${numbers}`;
}

function fieldFlaw(wrong: ReturnType<typeof wrongFieldsIn>): string {
  const [only] = wrong;
  if (only !== undefined && wrong.length === 1) {
    const { field, start, digitAt } = only;
    return `o dígito do campo ${field} não confere; confira os números da posição ${start + 1} à ${digitAt + 1}`;
  }
  const fields = AND.format(wrong.map(({ field }) => String(field)));
  return `os dígitos dos campos ${fields} não conferem; confira os números digitados`;
}

const AND = new Intl.ListFormat('pt-BR');
