import { BANKS } from '#shared/domain/cnab/banks/banks.ts';
import type { BankCode } from '#shared/domain/cnab/banks/bank.ts';
import {
  BATCH_HEADER,
  BATCH_TRAILER,
  FILE_TRAILER,
} from '#shared/domain/cnab/layouts/febraban-240-frame.ts';
import { REMESSA_400_TRAILER } from '#shared/domain/cnab/layouts/remessa-400.ts';
import {
  type LineLength,
  type RecordLayout,
  variantOf,
} from '#shared/domain/cnab/record-layout.ts';
import type { ExpectedAccount } from '#shared/domain/cnab/retorno/open-retorno.ts';
import type { RetornoFormat } from '#shared/domain/cnab/retorno/retorno-format.ts';
import { type Values, writeRecord } from '#shared/domain/cnab/write-record.ts';

/** A title as a bank would report it; amounts in centavos. `paid` is what the payer paid. */
export type ToldTitle = {
  readonly code: string;
  readonly nossoNumero: string;
  readonly documentNumber?: string;
  readonly dueDate?: string;
  readonly face: number;
  readonly paid?: number;
  readonly tariff?: number;
  readonly lateCharges?: number;
  readonly discount?: number;
  readonly occurredOn?: string;
  readonly creditedOn?: string | null;
  readonly reasons?: string;
};

export const anAccount = (bank: BankCode): ExpectedAccount => ({
  bank,
  agency: '1234',
  account: '56789',
  agreement: bank === '748' ? '12345' : '123456',
});

/** The lines of a retorno of one bank, written with the very tables that it is read with. */
export function retornoLines(
  account: ExpectedAccount,
  length: LineLength,
  titles: readonly ToldTitle[],
  sequence = 1,
): string[] {
  const format = BANKS[account.bank].retorno[length];
  const owners = format.owner.flatMap(({ of, fields: [field] }) =>
    field ? [{ name: `dono: ${of}`, field, value: account[of] }] : [],
  );
  const header = variantOf(
    format.header,
    Object.fromEntries(owners.map(({ name, field }) => [name, field])),
  );
  const common: Values = {
    ...Object.fromEntries(owners.map(({ name, value }) => [name, value])),
    banco: account.bank,
    codigoRemessaRetorno: '2',
    literalRetorno: 'RETORNO',
    dataGeracao: dayOf(titles),
    nsa: sequence,
  };
  const details = titles.flatMap((title, index) =>
    format.title.map((record, line) =>
      lineOf(record, {
        banco: account.bank,
        tipoRegistro: format.titleType,
        lote: 1,
        sequencial: length === 240 ? index * 2 + line + 1 : index + 2,
        ...valuesOf(title, format),
      }),
    ),
  );
  const total = details.length + (length === 240 ? 4 : 2);
  const first = lineOf(header, { ...common, sequencial: 1 });
  if (length === 400)
    return [first, ...details, lineOf(REMESSA_400_TRAILER, { sequencial: total })];
  const batch = { ...common, lote: 1, tipoOperacao: 'T', qtdeRegistros: total - 2 };
  return [
    first,
    lineOf(BATCH_HEADER, batch),
    ...details,
    lineOf(BATCH_TRAILER, batch),
    lineOf(FILE_TRAILER, { ...common, qtdeLotes: 1, qtdeRegistros: total }),
  ];
}

/** No bank tells of what is still to come. */
const dayOf = (titles: readonly ToldTitle[]): string =>
  titles.map(({ occurredOn = '' }) => occurredOn).reduce((a, b) => (a > b ? a : b), '2026-11-25');

export const retornoFile = (...told: Parameters<typeof retornoLines>): Buffer =>
  Buffer.from(
    retornoLines(...told)
      .map((line) => `${line}\r\n`)
      .join(''),
    'latin1',
  );

function valuesOf(title: ToldTitle, { paidReadings: [reading] }: RetornoFormat): Values {
  const { paid = 0, tariff = 0, lateCharges = 0 } = title;
  const kept = reading === 'paid+tariff' ? tariff : reading === 'paid+late' ? lateCharges : 0;
  return {
    codigoMovimento: title.code,
    nossoNumero: title.nossoNumero,
    numeroDocumento: title.documentNumber ?? '',
    vencimento: title.dueDate ?? '2026-11-20',
    valorTitulo: title.face,
    tarifa: tariff,
    desconto: title.discount ?? 0,
    valorPago: paid === 0 ? 0 : paid - kept,
    acrescimos: lateCharges,
    juros: lateCharges,
    dataOcorrencia: title.occurredOn ?? '2026-11-23',
    dataCredito: title.creditedOn === undefined ? '2026-11-24' : title.creditedOn,
    motivoOcorrencia: title.reasons ?? '',
  };
}

function lineOf(record: RecordLayout, values: Values): string {
  const { line, problems } = writeRecord(record, values);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return line;
}
