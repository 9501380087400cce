import { amount, code, date, digits, text } from '../field.ts';
import { BATCH_HEADER, BATCH_TRAILER, FILE_HEADER } from '../layouts/febraban-240-frame.ts';
import { SEGMENT_P, SEGMENT_Q } from '../layouts/febraban-240-remessa.ts';
import { SEGMENT_T, SEGMENT_U } from '../layouts/febraban-240-retorno.ts';
import { REMESSA_400_HEADER, REMESSA_400_TITLE } from '../layouts/remessa-400.ts';
import { REMESSA_240, REMESSA_400 } from '../layouts/remessa-formats.ts';
import { RETORNO_400_HEADER, RETORNO_400_TITLE } from '../layouts/retorno-400.ts';
import { RETORNO_240, RETORNO_400 } from '../layouts/retorno-formats.ts';
import { ITAU_OCCURRENCES } from '../occurrences/itau-occurrences.ts';
import { recordLayout, variantOf } from '../record-layout.ts';
import type { Bank } from './bank.ts';

/** Itaú, Cobrança CNAB 400 of July 2021 and CNAB 240 of January 2017. The paid column is what was credited. */
export const ITAU: Bank = {
  code: '341',
  name: 'Itaú',
  aliases: [],
  retorno: {
    240: {
      ...RETORNO_240,
      owner: [
        { of: 'agency', fields: [digits(54, 57)] },
        { of: 'account', fields: [digits(66, 70)] },
      ],
      title: [
        variantOf(SEGMENT_T, {
          numeroCarteira: digits(38, 40),
          nossoNumero: digits(41, 48),
          nossoNumeroDv: code(49, 49),
          numeroDocumento: code(59, 68),
          motivoOcorrencia: code(214, 221),
          codigoLiquidacao: code(222, 223),
        }),
        SEGMENT_U,
      ],
      occurrences: ITAU_OCCURRENCES,
      paidReadings: ['paid+tariff', 'paid'],
    },
    400: {
      ...RETORNO_400,
      header: variantOf(RETORNO_400_HEADER, { nsa: digits(109, 113) }),
      owner: [
        { of: 'agency', fields: [digits(27, 30)] },
        { of: 'account', fields: [digits(33, 37)] },
      ],
      title: [
        variantOf(RETORNO_400_TITLE, {
          nossoNumero: digits(63, 70),
          numeroCarteira: digits(83, 85),
          motivoOcorrencia: code(378, 385),
          codigoLiquidacao: code(393, 394),
        }),
      ],
      occurrences: ITAU_OCCURRENCES,
      paidReadings: ['paid+tariff', 'paid'],
      tallies: [
        { of: 'titles', field: digits(213, 220) },
        { of: 'face', field: amount(221, 234) },
      ],
    },
  },
  remessa: {
    240: {
      ...REMESSA_240,
      fileHeader: variantOf(FILE_HEADER, {
        brancos: code(33, 52),
        zeros1: digits(53, 53),
        agencia: digits(54, 57),
        zeros2: digits(59, 65),
        conta: digits(66, 70),
        contaDv: code(72, 72),
        nomeBanco: text(103, 132, 'BANCO ITAU SA'),
        versaoLayout: digits(164, 166, '040'),
        zeros3: digits(226, 228),
      }),
      batch: {
        header: variantOf(BATCH_HEADER, {
          zeros1: digits(12, 13),
          versaoLayoutLote: digits(14, 16, '030'),
          brancos: code(34, 53),
          zeros2: digits(54, 54),
          agencia: digits(55, 58),
          zeros3: digits(60, 66),
          conta: digits(67, 71),
          contaDv: code(73, 73),
        }),
        trailer: BATCH_TRAILER,
      },
      title: [
        {
          record: variantOf(SEGMENT_P, {
            zeros1: digits(18, 18),
            agencia: digits(19, 22),
            zeros2: digits(24, 30),
            conta: digits(31, 35),
            contaDv: code(37, 37),
            numeroCarteira: digits(38, 40),
            nossoNumero: digits(41, 48),
            nossoNumeroDv: code(49, 49),
            zeros3: digits(58, 62),
            numeroDocumento: code(63, 72),
            agenciaCobradoraDv: digits(106, 106),
            especie: digits(107, 108, '01'),
            baixaPrazo: digits(225, 226),
            zeros4: digits(227, 239),
          }),
        },
        { record: variantOf(SEGMENT_Q, { nome: text(34, 63), avalistaNome: text(170, 199) }) },
        ...REMESSA_240.title.slice(2),
      ],
      movements: { ...REMESSA_240.movements, 'stop-protest-and-baixa': null, 'stop-protest': '18' },
      interest: { unit: 'a-day', some: '0', none: '0' },
    },
    400: {
      ...REMESSA_400,
      fileHeader: variantOf(REMESSA_400_HEADER, {
        agencia: digits(27, 30),
        zeros1: digits(31, 32),
        conta: digits(33, 37),
        contaDv: code(38, 38),
        nomeBanco: text(80, 94, 'BANCO ITAU SA'),
      }),
      title: [
        {
          record: variantOf(REMESSA_400_TITLE, {
            empresaTipo: digits(2, 3),
            empresaNumero: digits(4, 17),
            agencia: digits(18, 21),
            zeros1: digits(22, 23),
            conta: digits(24, 28),
            contaDv: code(29, 29),
            instrucaoCancelada: digits(34, 37),
            nossoNumero: digits(63, 70),
            quantidadeMoeda: digits(71, 83),
            numeroCarteira: digits(84, 86),
            codigoCarteira: code(108, 108, 'I'),
            nome: text(235, 264),
            jurosData: date(386, 391),
            protestoPrazo: digits(392, 393),
          }),
        },
        {
          record: recordLayout(400, {
            tipoRegistro: digits(1, 1, '2'),
            multaCodigo: code(2, 2),
            multaData: date(3, 10),
            multaValor: amount(11, 23),
            sequencial: digits(395, 400),
          }),
          onlyWithFine: true,
        },
      ],
      movements: { ...REMESSA_400.movements, 'stop-protest': '18' },
      protest: { some: '09', none: '00' },
    },
  },
};
