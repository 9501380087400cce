import { amount, code, date, digits, text } from '../field.ts';
import { BATCH_HEADER, BATCH_TRAILER, FILE_HEADER } from '../layouts/febraban-240-frame.ts';
import { SEGMENT_P } from '../layouts/febraban-240-remessa.ts';
import { SEGMENT_T, SEGMENT_U } from '../layouts/febraban-240-retorno.ts';
import { REMESSA_400_HEADER, REMESSA_400_TITLE } from '../layouts/remessa-400.ts';
import { REMESSA_240, REMESSA_400 } from '../layouts/remessa-formats.ts';
import { RETORNO_400_HEADER, RETORNO_400_TITLE } from '../layouts/retorno-400.ts';
import { RETORNO_240, RETORNO_400 } from '../layouts/retorno-formats.ts';
import { SICOOB_400_OCCURRENCES } from '../occurrences/cnab-400-occurrences.ts';
import { variantOf } from '../record-layout.ts';
import type { Bank } from './bank.ts';

/** Sicoob (Bancoob). In the nosso número's field of 240 positions follow instalment, modality and kind of form. */
export const SICOOB: Bank = {
  code: '756',
  name: 'Sicoob',
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
          nossoNumero: digits(38, 46),
          nossoNumeroDv: code(47, 47),
          parcela: digits(48, 49),
          modalidade: digits(50, 51),
          tipoFormulario: code(52, 52),
        }),
        SEGMENT_U,
      ],
    },
    400: {
      ...RETORNO_400,
      header: variantOf(RETORNO_400_HEADER, { nsa: digits(101, 107) }),
      owner: [{ of: 'agency', fields: [digits(27, 30)] }],
      title: [
        variantOf(RETORNO_400_TITLE, {
          nossoNumero: digits(63, 73),
          nossoNumeroDv: code(74, 74),
          dataCredito: date(176, 181),
          tarifa: amount(182, 188),
        }),
      ],
      occurrences: SICOOB_400_OCCURRENCES,
    },
  },
  remessa: {
    240: {
      ...REMESSA_240,
      fileHeader: variantOf(FILE_HEADER, {
        brancos: code(33, 52),
        agContaDv: digits(72, 72),
        nomeBanco: text(103, 132, 'SICOOB'),
        versaoLayout: digits(164, 166, '081'),
      }),
      batch: {
        header: variantOf(BATCH_HEADER, {
          versaoLayoutLote: digits(14, 16, '040'),
          brancos: code(34, 53),
        }),
        trailer: BATCH_TRAILER,
      },
      title: [
        {
          record: variantOf(SEGMENT_P, {
            nossoNumero: digits(38, 46),
            nossoNumeroDv: digits(47, 47),
            parcela: digits(48, 49, '01'),
            modalidade: digits(50, 51, '01'),
            tipoFormulario: code(52, 52, '4'),
            carteira: digits(58, 58, '1'),
            formaCadastramento: digits(59, 59, '0'),
            emissaoBoleto: digits(61, 61, '2'),
            distribuicaoBoleto: digits(62, 62, '2'),
          }),
        },
        ...REMESSA_240.title.slice(1),
      ],
      movements: {
        ...REMESSA_240.movements,
        'stop-protest-and-baixa': null,
        'stop-protest': '18',
      },
      interest: { unit: { percentDecimals: 2 }, some: '2', none: '0' },
    },
    400: {
      ...REMESSA_400,
      fileHeader: variantOf(REMESSA_400_HEADER, {
        agencia: digits(27, 30),
        agenciaDv: code(31, 31),
        convenio: digits(32, 40),
        nomeBanco: text(80, 94, 'BANCOOBCED'),
        nsa: digits(101, 107),
      }),
      title: [
        {
          record: variantOf(REMESSA_400_TITLE, {
            empresaTipo: digits(2, 3),
            empresaNumero: digits(4, 17),
            agencia: digits(18, 21),
            agenciaDv: code(22, 22),
            conta: digits(23, 30),
            contaDv: code(31, 31),
            zeros1: digits(32, 37),
            nossoNumero: digits(63, 73),
            nossoNumeroDv: digits(74, 74),
            parcela: digits(75, 76, '01'),
            grupoValor: digits(77, 78),
            variacao: digits(86, 88),
            caucao: digits(89, 95),
            bordero: digits(96, 101),
            emissaoBoleto: digits(106, 106, '2'),
            numeroCarteira: digits(107, 108),
            agenciaBeneficiario: digits(143, 146),
            agenciaBeneficiarioDv: code(147, 147),
            aceite: code(150, 150, '0'),
            jurosValorTaxa: digits(161, 166),
            multaValor: digits(167, 172),
            distribuicaoBoleto: digits(173, 173, '2'),
            moeda: digits(193, 193, '9'),
            iof: amount(194, 205),
            nome: text(235, 271),
            avalistaNome: text(352, 391),
          }),
        },
      ],
      movements: { ...REMESSA_400.movements, 'stop-protest': '10' },
      interest: { unit: { percentDecimals: 4 }, some: '', none: '' },
      fine: { unit: { percentDecimals: 4 }, some: '', none: '' },
      protest: { some: null, none: '00' },
    },
  },
};
