import * as z from 'zod';
import type { Field } from './columns.ts';

/** What became of a good row. `unchanged` means that everything in it was known. */
export const RowOutcome = z.enum(['imported', 'corrected', 'unchanged']);
export type RowOutcome = z.infer<typeof RowOutcome>;

export type RowRejection = {
  readonly row: number;
  readonly outcome: 'rejected';
  readonly field: Field;
  /** pt-BR, without personal data. */
  readonly reason: string;
  /** The code of the debt that the row most likely means, where it has another: that debt is not missing from its file. */
  readonly meant?: string;
};
/** What is strange in a row that goes in all the same. `reason` as of a rejection. */
export type RowDoubt = Pick<RowRejection, 'field' | 'reason'>;

export type RowResult =
  | { readonly row: number; readonly outcome: RowOutcome; readonly doubt?: RowDoubt }
  | RowRejection;

export const repeatedCode = (row: number, firstRow: number): RowRejection => ({
  row,
  outcome: 'rejected',
  field: 'externalId',
  reason: `código repetido: a linha ${firstRow} já o traz com outros dados; deixe só a linha certa`,
});

/** Spreadsheets and reports write a code in other ways, and the same debt would come in a second time. */
export const codeRewritten = (row: number, meant: string): RowRejection => ({
  row,
  outcome: 'rejected',
  field: 'externalId',
  reason: `parece a dívida "${meant}", com o código escrito de outro jeito (zeros, pontos, ",0", maiúsculas, mês ou total de parcelas), como planilhas fazem; use o código de antes, ou outro se é mesmo outra dívida`,
  meant,
});

export const codeOfAnother = (row: number): RowRejection => ({
  row,
  outcome: 'rejected',
  field: 'externalId',
  reason: 'código já usado para outro CPF/CNPJ deste credor; confira qual dos dois está certo',
});

/** A CPF that was typed wrong onto somebody real: their name would come to stand over another's debt, and their data beside it. */
export const unlikeName = (row: number, otherRow: number | null): RowRejection => ({
  row,
  outcome: 'rejected',
  field: 'name',
  reason:
    otherRow === null
      ? 'este CPF já é de pessoa com outro nome; confira o CPF, ou corrija o nome na ficha da pessoa se ele mudou ou estava errado'
      : `a linha ${otherRow} traz o mesmo CPF com outro nome; confira qual CPF está certo`,
});

/** A row of a file that a whole book followed, which lacks the debt: whoever owed it may have paid. */
export const notInBook = (row: number): RowRejection => ({
  row,
  outcome: 'rejected',
  field: 'externalId',
  reason:
    'depois deste arquivo chegou uma base completa, e esta dívida não entrou com ela: pode já estar paga; corrija-a nas recusadas da base ou, se ainda se deve, envie-a em um arquivo novo',
});

/** What a row says of its debt gives way to what is known from after its file; its contacts come in. */
export const older = (row: number, isSame: boolean): RowResult => ({
  row,
  outcome: 'unchanged',
  ...(!isSame && {
    doubt: {
      field: 'amount',
      reason:
        'a dívida fica como está, porque chegou um arquivo mais novo ou alguém mexeu nela depois deste; só os contatos da linha entraram; para mudar a dívida, use Corrigir dívida na ficha da pessoa',
    },
  }),
});

export const tooMuchForOne = (row: number): RowRejection => ({
  row,
  outcome: 'rejected',
  field: 'taxId',
  reason: 'este CPF/CNPJ já tem dívidas ou contatos demais; confira se não é um de preenchimento',
});

/** A lawyer's fees are for a lawyer's real work (STJ REsp 1.274.629). */
export const honorariosWithoutLawyer = (row: number): RowRejection => ({
  row,
  outcome: 'rejected',
  field: 'honorarios',
  reason:
    'honorários sem advogado: o credor não tem um cadastrado; cadastre-o, ou deixe a coluna em branco',
});

/** What a creditor took back on purpose comes back on purpose only: an old file must not have it collected again. */
export const takenBack = (row: number, isSold: boolean): RowRejection => ({
  row,
  outcome: 'rejected',
  field: 'externalId',
  reason: isSold
    ? 'dívida vendida pelo credor; se a venda não valeu, desfaça-a antes'
    : 'dívida retirada pelo credor; para voltar a cobrá-la, desfaça a retirada',
});

/** The instalments would go on asking for more than is owed (CDC art. 42, sole paragraph). */
export const agreedOn = (row: number): RowRejection => ({
  row,
  outcome: 'rejected',
  field: 'amount',
  reason:
    'a dívida está em um acordo em vigor e a linha a diminui: cancele ou renegocie o acordo antes, para que ninguém pague o que não deve',
});
