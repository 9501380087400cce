import { beforeAll, describe, expect, it } from 'vitest';
import { boletoBarcode } from '#shared/domain/charge/boleto/barcode.ts';
import { aCredor } from '#shared/testing/credores.ts';
import { aBolepix } from '#shared/testing/papers.ts';
import { readBarcodeIn, readQrCodeIn } from '#shared/testing/read-codes.ts';
import { type Picture, picturesOfPdf, textOfPdf } from '#shared/testing/read-pdf.ts';
import { bolepixPdf } from './bolepix.ts';

/** 203 dots per inch: the coarsest printers that boletos come from. */
const DOTS_PER_MM = 8;
const BYTES_MAX = 60_000;

async function drawn(bytes: Uint8Array): Promise<Picture> {
  const [picture, ...others] = await picturesOfPdf(bytes, DOTS_PER_MM);
  if (picture === undefined || others.length > 0) throw new Error('a boleto has one page');
  return picture;
}

/** Where the barcode lies, in mm: the rows of the lowest fifth, left of the note beside it, that are full of its bars. */
function barcodeBox({ data, width, height }: Picture) {
  const isDark = (x: number, y: number) => (data[4 * (y * width + x)] ?? 255) < 128;
  const columns = Array.from({ length: Math.round(width * 0.6) }, (_, x) => x);
  const rows = Array.from({ length: Math.round(height / 5) }, (_, up) => height - 1 - up)
    .map((y) => columns.filter((x) => isDark(x, y)))
    .filter((bars) => bars.length > 400);
  const left = Math.min(...rows.map(([first = width]) => first));
  const right = Math.max(...rows.map((bars) => bars.at(-1) ?? 0)) + 1;
  return {
    left: left / DOTS_PER_MM,
    width: (right - left) / DOTS_PER_MM,
    height: rows.length / DOTS_PER_MM,
  };
}

describe('a boleto with Pix on paper', () => {
  const bolepix = aBolepix();
  let bytes: Uint8Array;
  let picture: Picture;
  let lines: readonly string[];
  beforeAll(async () => {
    bytes = await bolepixPdf(bolepix);
    picture = await drawn(bytes);
    lines = (await textOfPdf(bytes)).flat();
  });

  it('is read by the app of a bank: barcode and QR code say what the charge says', () => {
    expect(readBarcodeIn(picture)).toBe(bolepix.barcode);
    expect(readQrCodeIn(picture)).toBe(bolepix.copiaECola);
  });

  it('has a barcode of 103 by 13 mm, 5 mm from the left of the slip', () => {
    const box = barcodeBox(picture);
    expect(Math.abs(box.width - 103)).toBeLessThan(0.3);
    expect(Math.abs(box.height - 13)).toBeLessThan(0.3);
    expect(Math.abs(box.left - 20)).toBeLessThan(0.3);
  });

  it.each([
    ['who collects, with document', 'Aurora Comércio de Móveis Ltda. · CNPJ 11.222.333/0001-81'],
    ['and address (CDC art. 42-A)', 'Rua das Laranjeiras, 120, Centro, Campinas/SP'],
    ['who pays', 'Maria da Conceição Oliveira · CPF 123.456.789-09'],
    ['how much', 'R$ 1.021,67'],
    ['until when', '10/12/2026'],
    ['the line to be typed', '34191.10121 34567.880058 71234.570001 1 16560000102167'],
    ['the bank', '341-7'],
    ['nosso número', '110/12345678-8'],
    ['number of the document', 'NF-1001/1'],
    ['instructions', bolepix.instructions[0]],
  ])('says %s', (_, text) => {
    expect(lines.some((line) => line.includes(text ?? 'missing'))).toBe(true);
  });

  it('has the Pix text whole, so that it can be copied', () => {
    const from = lines.indexOf('Pix copia e cola') + 1;
    expect(lines.slice(from, lines.indexOf('Recibo do pagador')).join('')).toBe(bolepix.copiaECola);
  });

  it('is the same to the byte each time, and small', async () => {
    expect(await bolepixPdf(aBolepix())).toEqual(bytes);
    expect(bytes.length).toBeLessThan(BYTES_MAX);
  });
});

describe('other boletos', () => {
  it('without Pix say so, and keep the barcode', async () => {
    const bytes = await bolepixPdf(aBolepix({ copiaECola: null }));
    expect((await textOfPdf(bytes)).flat().join('\n')).not.toContain('Pix');
    const picture = await drawn(bytes);
    expect(readBarcodeIn(picture)).toBe(aBolepix().barcode);
    expect(readQrCodeIn(picture)).toBeNull();
  });

  it('without due date and amount say so, and name whoever receives for the creditor', async () => {
    const open = { bank: '461', dueDate: null, amount: null, campoLivre: '1'.repeat(25) };
    const barcode = boletoBarcode(open);
    const credor = aCredor();
    const bytes = await bolepixPdf(
      aBolepix({
        ...(barcode.ok ? { barcode: barcode.value } : {}),
        beneficiario: { name: 'Portador Pagamentos S.A.', taxId: '11444777000161', address: null },
        sacador: { name: credor.legalName, taxId: credor.taxId, address: null },
      }),
    );
    const lines = (await textOfPdf(bytes)).flat();
    expect(lines).toEqual(
      expect.arrayContaining([
        'contra apresentação',
        'em aberto',
        'Banco 461',
        'Portador Pagamentos S.A. · CNPJ 11.444.777/0001-61',
        'Aurora Comércio de Móveis Ltda. · CNPJ 11.222.333/0001-81',
      ]),
    );
  });

  it('with names that are long or not of our letters are drawn all the same', async () => {
    const name = `Şükrü 北京 ${'de Souza Albuquerque '.repeat(8)}`;
    const bytes = await bolepixPdf(
      aBolepix({ pagador: { ...aBolepix().pagador, name, address: 'Rua '.repeat(80) } }),
    );
    const lines = (await textOfPdf(bytes)).flat();
    expect(lines.some((line) => /^Sükrü \?\? de Souza.*…$/.test(line))).toBe(true);
    expect(readBarcodeIn(await drawn(bytes))).toBe(aBolepix().barcode);
  });

  it('with long instructions say every word of them', async () => {
    const instructions = Array.from(
      { length: 3 },
      (_, index) => `${index} ${'palavra '.repeat(20)}fim`,
    );
    const text = (await textOfPdf(await bolepixPdf(aBolepix({ instructions })))).flat().join(' ');
    for (const instruction of instructions) expect(text).toContain(instruction);
  });

  it('with more instructions than fit are an error of whoever calls', async () => {
    const instructions = Array.from({ length: 12 }, () => 'mais uma');
    await expect(bolepixPdf(aBolepix({ instructions }))).rejects.toThrow('do not fit');
  });
});
