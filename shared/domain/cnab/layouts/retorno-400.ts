import { amount, code, date, digits } from '../field.ts';
import { recordLayout } from '../record-layout.ts';

/** What the seven banks' files of 400 positions have in common; each moves and adds what is its own. */
export const RETORNO_400_HEADER = recordLayout(400, {
  tipoRegistro: digits(1, 1),
  codigoRemessaRetorno: digits(2, 2),
  literalRetorno: code(3, 9),
  banco: digits(77, 79),
  dataGeracao: date(95, 100),
  sequencial: digits(395, 400),
});

export const RETORNO_400_TITLE = recordLayout(400, {
  tipoRegistro: digits(1, 1),
  usoEmpresa: code(38, 62),
  codigoMovimento: digits(109, 110),
  dataOcorrencia: date(111, 116),
  numeroDocumento: code(117, 126),
  vencimento: date(147, 152),
  valorTitulo: amount(153, 165),
  tarifa: amount(176, 188),
  outrasDespesas: amount(189, 201),
  iof: amount(215, 227),
  abatimento: amount(228, 240),
  desconto: amount(241, 253),
  valorPago: amount(254, 266),
  juros: amount(267, 279),
  dataCredito: date(296, 301),
  motivoOcorrencia: code(319, 328),
  sequencial: digits(395, 400),
});
