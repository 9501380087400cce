import { amount, code, date, digits, text } from '../field.ts';
import { recordLayout } from '../record-layout.ts';

/** What the seven banks' files of 400 positions have in common; each moves and adds what is its own. */
export const REMESSA_400_HEADER = recordLayout(400, {
  tipoRegistro: digits(1, 1, '0'),
  codigoRemessaRetorno: digits(2, 2, '1'),
  literalRemessa: code(3, 9, 'REMESSA'),
  codigoServico: digits(10, 11, '01'),
  literalServico: code(12, 26, 'COBRANCA'),
  nomeEmpresa: text(47, 76),
  banco: digits(77, 79),
  nomeBanco: text(80, 94),
  dataGeracao: date(95, 100),
  sequencial: digits(395, 400),
});

export const REMESSA_400_TITLE = recordLayout(400, {
  tipoRegistro: digits(1, 1, '1'),
  usoEmpresa: code(38, 62),
  codigoMovimento: digits(109, 110),
  numeroDocumento: code(111, 120),
  vencimento: date(121, 126),
  valorTitulo: amount(127, 139),
  banco: digits(140, 142),
  agenciaCobradora: digits(143, 147),
  especie: code(148, 149, '01'),
  aceite: code(150, 150, 'N'),
  dataEmissao: date(151, 156),
  protestoCodigo: digits(157, 158),
  segundaInstrucao: digits(159, 160),
  jurosValorTaxa: amount(161, 173),
  descontoData: date(174, 179),
  descontoValor: amount(180, 192),
  iof: amount(193, 205),
  abatimento: amount(206, 218),
  inscricaoTipo: digits(219, 220),
  inscricaoNumero: digits(221, 234),
  nome: text(235, 274),
  endereco: text(275, 314),
  bairro: text(315, 326),
  cepInteiro: digits(327, 334),
  cidade: text(335, 349),
  uf: code(350, 351),
  avalistaNome: text(352, 381),
  sequencial: digits(395, 400),
});

export const REMESSA_400_TRAILER = recordLayout(400, {
  tipoRegistro: digits(1, 1, '9'),
  sequencial: digits(395, 400),
});
