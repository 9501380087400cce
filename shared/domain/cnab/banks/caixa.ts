import { amount, code, date, digits, text, zerosAfter } from '../field.ts';
import {
  BATCH_HEADER,
  BATCH_TRAILER,
  FILE_HEADER,
  FILE_TRAILER,
} from '../layouts/febraban-240-frame.ts';
import { SEGMENT_P, SEGMENT_R } from '../layouts/febraban-240-remessa.ts';
import { SEGMENT_T, SEGMENT_U } from '../layouts/febraban-240-retorno.ts';
import { REMESSA_400_HEADER, REMESSA_400_TITLE } from '../layouts/remessa-400.ts';
import { REMESSA_240, REMESSA_400 } from '../layouts/remessa-formats.ts';
import { RETORNO_400_HEADER, RETORNO_400_TITLE } from '../layouts/retorno-400.ts';
import { RETORNO_240, RETORNO_400 } from '../layouts/retorno-formats.ts';
import { CAIXA_400_OCCURRENCES } from '../occurrences/cnab-400-occurrences.ts';
import { FEBRABAN_OCCURRENCES } from '../occurrences/febraban-occurrences.ts';
import { of } from '../occurrences/occurrence.ts';
import { variantOf } from '../record-layout.ts';
import type { Bank } from './bank.ts';

/** Caixa, SIGCB. The agreement is the beneficiário's code, of six or, since 2020, of seven digits. */
export const CAIXA: Bank = {
  code: '104',
  name: 'Caixa',
  aliases: [],
  retorno: {
    240: {
      ...RETORNO_240,
      owner: [{ of: 'agreement', fields: [digits(59, 64), digits(59, 65)] }],
      title: [
        variantOf(SEGMENT_T, {
          nossoNumero: digits(40, 56),
          nossoNumeroDv: code(57, 57),
          numeroDocumento: code(59, 69),
        }),
        SEGMENT_U,
      ],
      occurrences: {
        ...FEBRABAN_OCCURRENCES,
        ...of('paid', '46'),
        ...of('payment-reversed', '44 47'),
        ...of('data-changed', '01 35 36 37 38 45 61 62'),
        ...of('entry-rejected', '40'),
        ...of('instruction-rejected', '39 41'),
      },
    },
    400: {
      ...RETORNO_400,
      header: variantOf(RETORNO_400_HEADER, { nsa: digits(390, 394) }),
      owner: [{ of: 'agreement', fields: [digits(31, 36), digits(31, 37)] }],
      title: [
        variantOf(RETORNO_400_TITLE, {
          usoEmpresa: code(32, 56),
          nossoNumero: digits(57, 73),
          motivoOcorrencia: code(80, 82),
          multa: amount(280, 292),
          dataCredito: date(294, 299),
        }),
      ],
      occurrences: CAIXA_400_OCCURRENCES,
      reasonWidth: 3,
    },
  },
  remessa: {
    240: {
      ...REMESSA_240,
      fileHeader: variantOf(FILE_HEADER, {
        zeros1: digits(33, 52),
        convenio: zerosAfter(59, 72),
        nomeBanco: text(103, 132, 'CAIXA ECONOMICA FEDERAL'),
        versaoLayout: digits(164, 166, '101'),
        reservadoEmpresa: text(192, 211, 'REMESSA-PRODUCAO'),
      }),
      batch: {
        header: variantOf(BATCH_HEADER, {
          zeros1: digits(12, 13),
          convenio: zerosAfter(34, 53),
          convenioDeSeis: digits(60, 65),
          zeros2: digits(66, 73),
        }),
        trailer: variantOf(BATCH_TRAILER, { brancos: code(93, 240) }),
      },
      title: [
        {
          record: variantOf(SEGMENT_P, {
            convenio: zerosAfter(24, 37),
            zeros1: digits(38, 39),
            nossoNumero: digits(40, 56),
            nossoNumeroDv: digits(57, 57),
            carteira: digits(58, 58, '1'),
            formaCadastramento: digits(59, 59, '1'),
            tipoDocumento: digits(60, 60, '2'),
            emissaoBoleto: digits(61, 61, '2'),
            distribuicaoBoleto: digits(62, 62, '0'),
            numeroDocumento: code(63, 73),
            agenciaCobradoraDv: digits(106, 106),
            baixaCodigo: digits(224, 224, '1'),
            baixaPrazo: digits(225, 227, '060'),
          }),
        },
        ...REMESSA_240.title.slice(1, 2),
        { record: variantOf(SEGMENT_R, { brancos: code(90, 240) }), onlyWithFine: true },
      ],
      fileTrailer: variantOf(FILE_TRAILER, { brancos: code(30, 240) }),
      protest: { some: '1', none: '3' },
    },
    400: {
      ...REMESSA_400,
      fileHeader: variantOf(REMESSA_400_HEADER, {
        agencia: digits(27, 30),
        convenio: code(31, 37),
        nomeBanco: text(80, 94, 'C ECON FEDERAL'),
        versao: digits(101, 103, '007'),
        nsa: digits(390, 394),
      }),
      title: [
        {
          record: variantOf(REMESSA_400_TITLE, {
            empresaTipo: digits(2, 3),
            empresaNumero: digits(4, 17),
            convenio: digits(21, 27),
            emissaoBoleto: digits(28, 28, '2'),
            postagem: digits(29, 29, '0'),
            comissaoPermanencia: digits(30, 31),
            usoEmpresa: code(32, 56),
            nossoNumero: digits(57, 73),
            numeroCarteira: digits(107, 108),
            multaData: date(352, 357),
            multaValor: amount(358, 367),
            avalistaNome: text(368, 389),
            terceiraInstrucao: digits(390, 391),
            protestoPrazo: digits(392, 393),
            moeda: digits(394, 394, '1'),
          }),
        },
      ],
      movements: {
        ...REMESSA_400.movements,
        'grant-rebate': '03',
        'cancel-rebate': '04',
        'change-due-date': '05',
        protest: null,
      },
      fine: { unit: 'in-all', some: '', none: '' },
      protest: { some: '01', none: '00' },
    },
  },
};
