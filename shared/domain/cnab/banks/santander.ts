import { amount, code, date, digits, text } from '../field.ts';
import {
  BATCH_HEADER,
  BATCH_TRAILER,
  FILE_HEADER,
  FILE_TRAILER,
} from '../layouts/febraban-240-frame.ts';
import { SEGMENT_P, SEGMENT_Q, SEGMENT_R } from '../layouts/febraban-240-remessa.ts';
import { SEGMENT_T, SEGMENT_U } from '../layouts/febraban-240-retorno.ts';
import {
  REMESSA_400_HEADER,
  REMESSA_400_TITLE,
  REMESSA_400_TRAILER,
} from '../layouts/remessa-400.ts';
import { REMESSA_240, REMESSA_400 } from '../layouts/remessa-formats.ts';
import { RETORNO_400_TITLE } from '../layouts/retorno-400.ts';
import { RETORNO_240, RETORNO_400 } from '../layouts/retorno-formats.ts';
import { SANTANDER_400_OCCURRENCES } from '../occurrences/cnab-400-occurrences.ts';
import { variantOf } from '../record-layout.ts';
import type { Bank } from './bank.ts';

/**
 * Santander, H7815 (240) and H7800 (400) of April 2018. The remessa's agreement is the "código de transmissão": 15
 * digits in 240 positions and 20 in 400. Segment T has columns of its own.
 */
export const SANTANDER: Bank = {
  code: '033',
  name: 'Santander',
  aliases: ['353'],
  retorno: {
    240: {
      ...RETORNO_240,
      owner: [
        { of: 'agency', fields: [digits(33, 36)] },
        { of: 'account', fields: [digits(38, 46)] },
      ],
      ownerInBatch: null,
      title: [
        variantOf(SEGMENT_T, {
          agencia: digits(18, 21),
          agenciaDv: code(22, 22),
          conta: digits(23, 31),
          contaDv: code(32, 32),
          nossoNumero: digits(41, 52),
          nossoNumeroDv: code(53, 53),
          carteira: code(54, 54),
          numeroDocumento: code(55, 69),
          vencimento: date(70, 77),
          valorTitulo: amount(78, 92),
          bancoRecebedor: digits(93, 95),
          agenciaRecebedora: digits(96, 99),
          agenciaRecebedoraDv: code(100, 100),
          usoEmpresa: code(101, 125),
          moeda: digits(126, 127),
          inscricaoTipo: digits(128, 128),
          inscricaoNumero: digits(129, 143),
          nome: text(144, 183),
          contaCobranca: code(184, 193),
          tarifa: amount(194, 208),
          motivoOcorrencia: code(209, 218),
        }),
        SEGMENT_U,
      ],
      batchCounts: ['lines', 'details'],
    },
    400: {
      ...RETORNO_400,
      owner: [
        { of: 'agency', fields: [digits(27, 30)] },
        { of: 'account', fields: [digits(31, 38), digits(39, 46)] },
      ],
      title: [
        variantOf(RETORNO_400_TITLE, {
          nossoNumero: digits(63, 69),
          nossoNumeroDv: code(70, 70),
          motivoOcorrencia: code(137, 145),
        }),
      ],
      occurrences: SANTANDER_400_OCCURRENCES,
      paidReadings: ['paid'],
      reasonWidth: 3,
    },
  },
  remessa: {
    240: {
      ...REMESSA_240,
      fileHeader: variantOf(FILE_HEADER, {
        inscricaoTipo: digits(17, 17),
        inscricaoNumero: digits(18, 32),
        convenio: digits(33, 47),
        brancos1: code(48, 72),
        nomeBanco: text(103, 132, 'BANCO SANTANDER'),
        brancos2: code(152, 157),
        versaoLayout: digits(164, 166, '040'),
        brancos3: code(167, 171),
      }),
      batch: {
        header: variantOf(BATCH_HEADER, {
          versaoLayoutLote: digits(14, 16, '030'),
          brancos1: code(34, 53),
          convenio: digits(54, 68),
          brancos2: code(69, 73),
          brancos3: code(200, 207),
        }),
        trailer: variantOf(BATCH_TRAILER, { brancos: code(24, 240) }),
      },
      title: [
        {
          record: variantOf(SEGMENT_P, {
            agencia: digits(18, 21),
            agenciaDv: digits(22, 22),
            conta: digits(23, 31),
            contaDv: digits(32, 32),
            contaCobranca: digits(33, 41),
            contaCobrancaDv: digits(42, 42),
            nossoNumero: digits(45, 56),
            nossoNumeroDv: digits(57, 57),
            carteira: digits(58, 58, '5'),
            formaCadastramento: digits(59, 59, '1'),
            tipoDocumento: digits(60, 60, '2'),
            emissaoBoleto: code(61, 61),
            agenciaCobradora: digits(101, 104),
            agenciaCobradoraDv: digits(105, 105),
            baixaCodigo: digits(224, 224, '3'),
            baixaPrazo: digits(225, 227),
            moeda: digits(228, 229, '00'),
            brancos: code(230, 240),
          }),
        },
        { record: variantOf(SEGMENT_Q, { carne: digits(213, 221) }) },
        {
          record: variantOf(SEGMENT_R, { brancos: code(42, 65), fim: code(90, 240) }),
          onlyWithFine: true,
        },
      ],
      fileTrailer: variantOf(FILE_TRAILER, { brancos: code(30, 240) }),
      movements: {
        ...REMESSA_240.movements,
        'stop-protest-and-baixa': null,
        'stop-protest': '18',
      },
      interest: { unit: { percentDecimals: 5 }, some: '2', none: '3' },
      protest: { some: '2', none: '0' },
    },
    400: {
      ...REMESSA_400,
      fileHeader: variantOf(REMESSA_400_HEADER, {
        convenio: digits(27, 46),
        nomeBanco: text(80, 94, 'SANTANDER'),
        zeros1: digits(101, 116),
        versao: digits(392, 394),
      }),
      title: [
        {
          record: variantOf(REMESSA_400_TITLE, {
            empresaTipo: digits(2, 3),
            empresaNumero: digits(4, 17),
            convenio: digits(18, 37),
            nossoNumero: digits(63, 69),
            nossoNumeroDv: digits(70, 70),
            segundoDesconto: digits(71, 76),
            multaCodigo: digits(78, 78),
            multaValor: digits(79, 82),
            unidade: digits(83, 84),
            outraUnidade: digits(85, 97),
            multaData: date(102, 107),
            codigoCarteira: digits(108, 108, '5'),
            identificadorConta: code(383, 383, 'I'),
            contaFinal: code(384, 385),
            protestoPrazo: digits(392, 393),
          }),
        },
      ],
      fileTrailer: variantOf(REMESSA_400_TRAILER, {
        quantidade: digits(2, 7),
        valorTotal: amount(8, 20),
        zeros: digits(21, 394),
      }),
      movements: { ...REMESSA_400.movements, 'stop-protest': '18' },
      fine: { unit: { percentDecimals: 2 }, some: '4', none: '0' },
    },
  },
};
