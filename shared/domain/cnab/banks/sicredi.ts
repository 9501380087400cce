import { amount, code, digits, text, yearFirst } from '../field.ts';
import { BATCH_HEADER, BATCH_TRAILER, FILE_HEADER } from '../layouts/febraban-240-frame.ts';
import { SEGMENT_P } from '../layouts/febraban-240-remessa.ts';
import { SEGMENT_T, SEGMENT_U } from '../layouts/febraban-240-retorno.ts';
import {
  REMESSA_400_HEADER,
  REMESSA_400_TITLE,
  REMESSA_400_TRAILER,
} from '../layouts/remessa-400.ts';
import { REMESSA_240, REMESSA_400 } from '../layouts/remessa-formats.ts';
import { RETORNO_400_HEADER, RETORNO_400_TITLE } from '../layouts/retorno-400.ts';
import { RETORNO_240, RETORNO_400 } from '../layouts/retorno-formats.ts';
import { SICREDI_400_OCCURRENCES } from '../occurrences/cnab-400-occurrences.ts';
import { FEBRABAN_OCCURRENCES } from '../occurrences/febraban-occurrences.ts';
import { of } from '../occurrences/occurrence.ts';
import { variantOf } from '../record-layout.ts';
import type { Bank } from './bank.ts';

/** Sicredi, CNAB 240 and 400 of August 2019. The agreement is the beneficiário's code of five digits. */
export const SICREDI: Bank = {
  code: '748',
  name: 'Sicredi',
  aliases: [],
  retorno: {
    240: {
      ...RETORNO_240,
      owner: [
        { of: 'agency', fields: [digits(53, 57)] },
        { of: 'account', fields: [digits(59, 70)] },
      ],
      title: [
        variantOf(SEGMENT_T, {
          nossoNumero: digits(38, 45),
          nossoNumeroDv: code(46, 46),
        }),
        SEGMENT_U,
      ],
      occurrences: { ...FEBRABAN_OCCURRENCES, ...of('baixa-rejected', '36') },
      tallies: [
        { of: 'titles', field: digits(24, 29) },
        { of: 'face', field: amount(30, 46) },
      ],
    },
    400: {
      ...RETORNO_400,
      header: variantOf(RETORNO_400_HEADER, {
        dataGeracao: yearFirst(95, 102),
        nsa: digits(111, 117),
      }),
      owner: [{ of: 'agreement', fields: [digits(27, 31)] }],
      title: [
        variantOf(RETORNO_400_TITLE, {
          nossoNumero: digits(48, 55),
          nossoNumeroDv: code(56, 56),
          multa: amount(280, 292),
          dataCredito: yearFirst(329, 336),
        }),
      ],
      occurrences: SICREDI_400_OCCURRENCES,
    },
  },
  remessa: {
    240: {
      ...REMESSA_240,
      fileHeader: variantOf(FILE_HEADER, {
        brancos: code(33, 52),
        nomeBanco: text(103, 132, 'SICREDI'),
        versaoLayout: digits(164, 166, '081'),
        densidade: digits(167, 171, '01600'),
      }),
      batch: {
        header: variantOf(BATCH_HEADER, {
          versaoLayoutLote: digits(14, 16, '040'),
          brancos: code(34, 53),
        }),
        trailer: variantOf(BATCH_TRAILER, {
          simplesQtde: digits(24, 29, '0'),
          simplesValor: amount(30, 46, '0'),
        }),
      },
      title: [
        {
          record: variantOf(SEGMENT_P, {
            nossoNumero: digits(38, 45),
            nossoNumeroDv: digits(46, 46),
            carteira: digits(58, 58, '1'),
            formaCadastramento: digits(59, 59, '1'),
            tipoDocumento: digits(60, 60, '1'),
            emissaoBoleto: digits(61, 61, '2'),
            distribuicaoBoleto: digits(62, 62, '2'),
            baixaCodigo: digits(224, 224, '1'),
            baixaPrazo: digits(225, 227, '060'),
          }),
        },
        ...REMESSA_240.title.slice(1),
      ],
      interest: { unit: 'a-day', some: '1', none: '3' },
      protest: { some: '1', none: '3' },
    },
    400: {
      ...REMESSA_400,
      fileHeader: variantOf(REMESSA_400_HEADER, {
        convenio: digits(27, 31),
        empresaNumero: digits(32, 45),
        nomeEmpresa: code(46, 76),
        nomeBanco: text(80, 94, 'SICREDI'),
        dataGeracao: yearFirst(95, 102),
        nsa: digits(111, 117),
        versao: text(391, 394, '2.00'),
      }),
      title: [
        {
          record: variantOf(REMESSA_400_TITLE, {
            tipoCobranca: code(2, 2, 'A'),
            tipoCarteira: code(3, 3, 'A'),
            tipoImpressao: code(4, 4, 'A'),
            tipoMoeda: code(17, 17, 'A'),
            tipoDesconto: code(18, 18, 'A'),
            tipoJuros: code(19, 19, 'A'),
            nossoNumero: digits(48, 55),
            nossoNumeroDv: digits(56, 56),
            dataInstrucao: yearFirst(63, 70),
            postagem: code(72, 72, 'N'),
            emissaoBoleto: code(74, 74, 'B'),
            descontoAntecipacao: digits(83, 92),
            multaValor: digits(93, 96),
            brancos: code(140, 147),
            especie: code(149, 149, 'A'),
            protestoPrazo: digits(159, 160),
            inscricaoTipo: digits(219, 219),
            zeros1: digits(220, 220),
            zeros2: digits(315, 325),
            zeros3: digits(335, 339),
            avalistaNumero: code(340, 353),
            avalistaNome: text(354, 394),
          }),
        },
      ],
      fileTrailer: variantOf(REMESSA_400_TRAILER, {
        codigoRemessaRetorno: digits(2, 2, '1'),
        banco: digits(3, 5),
        convenio: digits(6, 10),
      }),
      movements: {
        ...REMESSA_400.movements,
        'stop-protest-and-baixa': '18',
        'stop-protest': '19',
      },
    },
  },
};
