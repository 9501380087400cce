import { amount, code, date, digits, text } from '../field.ts';
import { BATCH_HEADER, BATCH_TRAILER, FILE_HEADER } from '../layouts/febraban-240-frame.ts';
import { SEGMENT_P } from '../layouts/febraban-240-remessa.ts';
import { REMESSA_400_HEADER, REMESSA_400_TITLE } from '../layouts/remessa-400.ts';
import { REMESSA_240, REMESSA_400 } from '../layouts/remessa-formats.ts';
import { RETORNO_400_HEADER, RETORNO_400_TITLE } from '../layouts/retorno-400.ts';
import { RETORNO_240, RETORNO_400 } from '../layouts/retorno-formats.ts';
import { BB_400_OCCURRENCES } from '../occurrences/cnab-400-occurrences.ts';
import { recordLayout, variantOf } from '../record-layout.ts';
import type { Bank } from './bank.ts';

/**
 * Banco do Brasil, agreements of seven digits: their nosso número has 17, the agreement's and ten of the title's, and
 * no check digit. In 400 positions the received amount is without interest (its manual, field 39).
 */
export const BANCO_DO_BRASIL: Bank = {
  code: '001',
  name: 'Banco do Brasil',
  aliases: [],
  retorno: {
    240: { ...RETORNO_240, owner: [{ of: 'agreement', fields: [digits(33, 41)] }] },
    400: {
      ...RETORNO_400,
      header: variantOf(RETORNO_400_HEADER, { nsa: digits(101, 107) }),
      owner: [{ of: 'agreement', fields: [digits(150, 156)] }],
      title: [
        variantOf(RETORNO_400_TITLE, {
          usoEmpresa: code(39, 63),
          nossoNumero: digits(64, 80),
          motivoOcorrencia: code(87, 88),
          dataCredito: date(176, 181),
          tarifa: amount(182, 188),
        }),
      ],
      titleType: '7',
      occurrences: BB_400_OCCURRENCES,
      paidReadings: ['paid+late', 'paid'],
    },
  },
  remessa: {
    240: {
      ...REMESSA_240,
      fileHeader: variantOf(FILE_HEADER, {
        convenio: digits(33, 41),
        produto: digits(42, 45, '0014'),
        numeroCarteira: digits(46, 47),
        variacaoCarteira: digits(48, 50),
        nomeBanco: text(103, 132, 'BANCO DO BRASIL S.A.'),
        versaoLayout: digits(164, 166, '084'),
        densidade: digits(167, 171, '01600'),
      }),
      batch: {
        header: variantOf(BATCH_HEADER, {
          versaoLayoutLote: digits(14, 16, '043'),
          convenio: digits(34, 42),
          produto: digits(43, 46, '0014'),
          numeroCarteira: digits(47, 48),
          variacaoCarteira: digits(49, 51),
        }),
        trailer: variantOf(BATCH_TRAILER, { brancos: code(24, 240) }),
      },
      title: [
        {
          record: variantOf(SEGMENT_P, {
            carteira: digits(58, 58, '1'),
            formaCadastramento: code(59, 59),
            emissaoBoleto: code(61, 61),
            distribuicaoBoleto: digits(62, 62),
            baixaPrazo: digits(225, 227),
          }),
        },
        ...REMESSA_240.title.slice(1),
      ],
      movements: {
        ...REMESSA_240.movements,
        'stop-protest-and-baixa': null,
        'stop-protest': '10',
      },
    },
    400: {
      ...REMESSA_400,
      fileHeader: variantOf(REMESSA_400_HEADER, {
        literalServico: code(12, 19, 'COBRANCA'),
        agencia: digits(27, 30),
        agenciaDv: code(31, 31),
        conta: digits(32, 39),
        contaDv: code(40, 40),
        zeros1: digits(41, 46),
        nomeBanco: text(80, 94, 'BANCODOBRASIL'),
        nsa: digits(101, 107),
        convenio: digits(130, 136),
      }),
      title: [
        {
          record: variantOf(REMESSA_400_TITLE, {
            tipoRegistro: digits(1, 1, '7'),
            empresaTipo: digits(2, 3),
            empresaNumero: digits(4, 17),
            agencia: digits(18, 21),
            agenciaDv: code(22, 22),
            conta: digits(23, 30),
            contaDv: code(31, 31),
            convenio: digits(32, 38),
            usoEmpresa: code(39, 63),
            nossoNumero: digits(64, 80),
            zeros1: digits(81, 84),
            variacaoCarteira: digits(92, 94),
            zeros2: digits(95, 101),
            numeroCarteira: digits(107, 108),
            agenciaCobradora: digits(143, 146),
            nome: text(235, 271),
            avalistaNome: text(352, 391),
            protestoPrazo: digits(392, 393),
          }),
        },
        {
          record: recordLayout(400, {
            tipoRegistro: digits(1, 1, '5'),
            tipoServico: digits(2, 3, '99'),
            multaCodigo: digits(4, 4),
            multaData: date(5, 10),
            multaValor: amount(11, 22),
            sequencial: digits(395, 400),
          }),
          onlyWithFine: true,
        },
      ],
      movements: { ...REMESSA_400.movements, 'stop-protest': '10' },
    },
  },
};
