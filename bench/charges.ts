import { validarBoleto } from '@mrmgomes/boleto-utils';
import { Boleto } from 'node-boleto';
import { createStaticPix, hasError, isStaticPix, parsePix } from 'pix-utils';
import assert from 'node:assert/strict';
import { staticBrCode } from '#shared/domain/charge/br-code.ts';
import { decodeBrCode } from '#shared/domain/charge/br-code-decode.ts';
import { boletoBarcode } from '#shared/domain/charge/boleto/barcode.ts';
import { numbersOfBoleto } from '#shared/domain/charge/boleto/campo-livre.ts';
import {
  formatLinhaDigitavel,
  linhaDigitavelOf,
} from '#shared/domain/charge/boleto/linha-digitavel.ts';
import { readBoleto } from '#shared/domain/charge/boleto/read-boleto.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { type Figure, perSecond } from './stopwatch.ts';

/** Before the factors began again, which node-boleto does not know. */
const DUE = localDate('2024-12-10');
const TODAY = localDate('2024-11-22');
const PIX = { key: 'pix@loja-aurora.example', name: 'LOJA AURORA', city: 'CAMPINAS' };

/** Boletos and BR Codes written and read, beside the libraries of npm that do the same, on the same values. */
export function measureCharges(): readonly Figure[] {
  assert.deepEqual(boletoOurs(1), boletoTheirs(1));
  assert.equal(pixOurs(1), pixTheirs(1));
  const { line } = boletoOurs(1);
  const code = pixOurs(1);
  const read = readBoleto(line, TODAY);
  assert.equal(read.ok && read.value.barcode, validarBoleto(line).codigoBarras);
  assert.equal(readPixTheirs(code), 0.02);
  return [
    ...beside('boleto written', boletoOurs, 'node-boleto', boletoTheirs),
    ...beside(
      'linha digitável read',
      () => readBoleto(line, TODAY),
      '@mrmgomes/boleto-utils',
      () => validarBoleto(line),
    ),
    ...beside('static BR Code written', pixOurs, 'pix-utils', pixTheirs),
    ...beside(
      'static BR Code read',
      () => decodeBrCode(code),
      'pix-utils',
      () => readPixTheirs(code),
    ),
  ];
}

const ROUNDS = 25;

type Work = (index: number) => unknown;

const ONCE = { times: 2_000, runs: 1 };

/** By turns, so that whatever else the machine does slows both. */
function beside(what: string, ours: Work, library: string, theirs: Work): readonly Figure[] {
  let [here, there] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    here = Math.max(here, perSecond(ours, ONCE));
    there = Math.max(there, perSecond(theirs, ONCE));
  }
  return [
    { name: what, value: here, unit: 'per second' },
    { name: `${what}, by ${library}`, value: there, unit: 'per second' },
    {
      name: `${what}, times ${library}`,
      value: Math.round((10 * here) / there) / 10,
      unit: 'times',
    },
  ];
}

function boletoOurs(index: number) {
  const numbers = numbersOfBoleto('bradesco', {
    agencia: '4042',
    carteira: '06',
    nossoNumero: String(777_700_000 + index),
    conta: '61900',
  });
  assert(numbers.ok);
  const { campoLivre } = numbers.value;
  const amount = centavos(10_000 + index);
  const barcode = boletoBarcode({ bank: '237', dueDate: DUE, amount, campoLivre });
  assert(barcode.ok);
  return { barcode: barcode.value, line: formatLinhaDigitavel(linhaDigitavelOf(barcode.value)) };
}

/** Its dates and texts are made ready beforehand: only barcode and line are measured. */
const THEIRS = new Boleto({
  banco: 'bradesco',
  data_emissao: new Date(`${TODAY}T12:00:00Z`),
  data_vencimento: new Date(`${DUE}T12:00:00Z`),
  valor: 0,
  agencia: '4042',
  carteira: '06',
  nosso_numero: '0',
  codigo_cedente: '61900',
  pagador: 'Maria',
  instrucoes: '',
});

function boletoTheirs(index: number) {
  THEIRS.valor = 10_000 + index;
  THEIRS.nosso_numero = String(777_700_000 + index);
  const barcode = THEIRS.bank.barcodeData(THEIRS);
  return { barcode, line: THEIRS.bank.linhaDigitavel(barcode) };
}

const pixOurs = (index: number): string =>
  staticBrCode({ ...PIX, amount: centavos(1 + index), txid: `TX${index}` });

function pixTheirs(index: number): string {
  const pix = createStaticPix({
    merchantName: PIX.name,
    merchantCity: PIX.city,
    pixKey: PIX.key,
    transactionAmount: (1 + index) / 100,
    txid: `TX${index}`,
  });
  assert(!hasError(pix));
  return pix.toBRCode();
}

function readPixTheirs(code: string): number | undefined {
  const pix = parsePix(code);
  assert(!hasError(pix) && isStaticPix(pix));
  return pix.transactionAmount;
}
