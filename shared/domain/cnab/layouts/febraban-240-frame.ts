import { amount, code, date, digits, text } from '../field.ts';
import { recordLayout } from '../record-layout.ts';

export const FILE_HEADER = recordLayout(240, {
  banco: digits(1, 3),
  lote: digits(4, 7, '0000'),
  tipoRegistro: digits(8, 8, '0'),
  inscricaoTipo: digits(18, 18),
  inscricaoNumero: digits(19, 32),
  convenio: code(33, 52),
  agencia: digits(53, 57),
  agenciaDv: code(58, 58),
  conta: digits(59, 70),
  contaDv: code(71, 71),
  agContaDv: code(72, 72),
  nomeEmpresa: text(73, 102),
  nomeBanco: text(103, 132),
  codigoRemessaRetorno: digits(143, 143),
  dataGeracao: date(144, 151),
  horaGeracao: digits(152, 157),
  nsa: digits(158, 163),
  versaoLayout: digits(164, 166, '103'),
  densidade: digits(167, 171),
  reservadoBanco: text(172, 191),
  reservadoEmpresa: text(192, 211),
});

export const BATCH_HEADER = recordLayout(240, {
  banco: digits(1, 3),
  lote: digits(4, 7),
  tipoRegistro: digits(8, 8, '1'),
  tipoOperacao: text(9, 9),
  tipoServico: digits(10, 11, '01'),
  versaoLayoutLote: digits(14, 16, '060'),
  inscricaoTipo: digits(18, 18),
  inscricaoNumero: digits(19, 33),
  convenio: code(34, 53),
  agencia: digits(54, 58),
  agenciaDv: code(59, 59),
  conta: digits(60, 71),
  contaDv: code(72, 72),
  agContaDv: code(73, 73),
  nomeEmpresa: text(74, 103),
  mensagem1: text(104, 143),
  mensagem2: text(144, 183),
  numeroRemessaRetorno: digits(184, 191),
  dataGravacao: date(192, 199),
  dataCredito: date(200, 207),
});

export const BATCH_TRAILER = recordLayout(240, {
  banco: digits(1, 3),
  lote: digits(4, 7),
  tipoRegistro: digits(8, 8, '5'),
  qtdeRegistros: digits(18, 23),
  simplesQtde: digits(24, 29),
  simplesValor: amount(30, 46),
  vinculadaQtde: digits(47, 52),
  vinculadaValor: amount(53, 69),
  caucionadaQtde: digits(70, 75),
  caucionadaValor: amount(76, 92),
  descontadaQtde: digits(93, 98),
  descontadaValor: amount(99, 115),
  avisoLancamento: text(116, 123),
});

export const FILE_TRAILER = recordLayout(240, {
  banco: digits(1, 3),
  lote: digits(4, 7, '9999'),
  tipoRegistro: digits(8, 8, '9'),
  qtdeLotes: digits(18, 23),
  qtdeRegistros: digits(24, 29),
  qtdeContasConcil: digits(30, 35),
});
