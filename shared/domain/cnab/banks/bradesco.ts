import { code, digits, text } from '../field.ts';
import { BATCH_HEADER, BATCH_TRAILER, FILE_HEADER } from '../layouts/febraban-240-frame.ts';
import { SEGMENT_P, SEGMENT_R } from '../layouts/febraban-240-remessa.ts';
import { SEGMENT_T, SEGMENT_U } from '../layouts/febraban-240-retorno.ts';
import { REMESSA_400_HEADER, REMESSA_400_TITLE } from '../layouts/remessa-400.ts';
import { REMESSA_240, REMESSA_400 } from '../layouts/remessa-formats.ts';
import { RETORNO_400_HEADER, RETORNO_400_TITLE } from '../layouts/retorno-400.ts';
import { RETORNO_240, RETORNO_400 } from '../layouts/retorno-formats.ts';
import { BRADESCO_400_OCCURRENCES } from '../occurrences/cnab-400-occurrences.ts';
import { variantOf } from '../record-layout.ts';
import type { Bank } from './bank.ts';

const OWN_NUMBER = {
  numeroCarteira: digits(38, 40),
  zeros1: digits(41, 45),
  nossoNumero: digits(46, 56),
  nossoNumeroDv: code(57, 57),
};

/** Bradesco, exchange of files of 240 and 400 positions. The agreement is the "código da empresa". */
export const BRADESCO: Bank = {
  code: '237',
  name: 'Bradesco',
  aliases: [],
  retorno: {
    240: {
      ...RETORNO_240,
      owner: [{ of: 'agreement', fields: [digits(33, 52)] }],
      title: [variantOf(SEGMENT_T, OWN_NUMBER), SEGMENT_U],
    },
    400: {
      ...RETORNO_400,
      header: variantOf(RETORNO_400_HEADER, { nsa: digits(109, 113) }),
      owner: [{ of: 'agreement', fields: [digits(27, 46)] }],
      title: [
        variantOf(RETORNO_400_TITLE, {
          nossoNumero: digits(71, 81),
          nossoNumeroDv: code(82, 82),
        }),
      ],
      occurrences: BRADESCO_400_OCCURRENCES,
      tallies: [
        { of: 'titles', field: digits(58, 62), code: '02' },
        { of: 'titles', field: digits(87, 91), code: '06' },
      ],
    },
  },
  remessa: {
    240: {
      ...REMESSA_240,
      fileHeader: variantOf(FILE_HEADER, {
        convenio: digits(33, 52),
        nomeBanco: text(103, 132, 'BRADESCO'),
        versaoLayout: digits(164, 166, '084'),
        densidade: digits(167, 171, '01600'),
      }),
      batch: {
        header: variantOf(BATCH_HEADER, {
          versaoLayoutLote: digits(14, 16, '042'),
          convenio: digits(34, 53),
        }),
        trailer: BATCH_TRAILER,
      },
      title: [
        {
          record: variantOf(SEGMENT_P, {
            ...OWN_NUMBER,
            carteira: digits(58, 58, '1'),
            formaCadastramento: digits(59, 59, '1'),
            tipoDocumento: digits(60, 60, '1'),
            emissaoBoleto: digits(61, 61, '2'),
            distribuicaoBoleto: digits(62, 62, '2'),
            agenciaCobradoraDv: digits(106, 106),
            baixaCodigo: digits(224, 224, '2'),
            baixaPrazo: digits(225, 227),
          }),
        },
        ...REMESSA_240.title.slice(1, 2),
        {
          record: variantOf(SEGMENT_R, { avisoDebito: digits(231, 231, '2') }),
          onlyWithFine: true,
        },
      ],
    },
    400: {
      ...REMESSA_400,
      fileHeader: variantOf(REMESSA_400_HEADER, {
        convenio: digits(27, 46),
        nomeBanco: text(80, 94, 'BRADESCO'),
        identificacaoSistema: code(109, 110, 'MX'),
        nsa: digits(111, 117),
      }),
      title: [
        {
          record: variantOf(REMESSA_400_TITLE, {
            zeros1: digits(21, 21),
            numeroCarteira: digits(22, 24),
            agencia: digits(25, 29),
            conta: digits(30, 36),
            contaDv: code(37, 37),
            zeros2: digits(63, 65),
            multaCodigo: digits(66, 66),
            multaValor: digits(67, 70),
            nossoNumero: digits(71, 81),
            nossoNumeroDv: code(82, 82),
            descontoBonificacao: digits(83, 92),
            emissaoBoleto: digits(93, 93, '2'),
            avisoDebito: digits(106, 106, '2'),
            banco: digits(140, 142, '000'),
            protestoPrazo: digits(159, 160),
            avalistaNome: text(335, 394),
          }),
        },
      ],
      movements: {
        ...REMESSA_400.movements,
        'stop-protest-and-baixa': '18',
        'stop-protest': '19',
      },
    },
  },
};
