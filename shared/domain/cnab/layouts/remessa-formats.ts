import type { RemessaFormat } from '../remessa/remessa-format.ts';
import { BATCH_HEADER, BATCH_TRAILER, FILE_HEADER, FILE_TRAILER } from './febraban-240-frame.ts';
import { SEGMENT_P, SEGMENT_Q, SEGMENT_R } from './febraban-240-remessa.ts';
import { REMESSA_400_HEADER, REMESSA_400_TITLE, REMESSA_400_TRAILER } from './remessa-400.ts';

/** FEBRABAN CNAB 240, layout 10.6, tables C004, C018, C026 and G073: what a bank has unless it says otherwise. */
export const REMESSA_240: RemessaFormat = {
  length: 240,
  fileHeader: FILE_HEADER,
  batch: { header: BATCH_HEADER, trailer: BATCH_TRAILER },
  title: [{ record: SEGMENT_P }, { record: SEGMENT_Q }, { record: SEGMENT_R, onlyWithFine: true }],
  fileTrailer: FILE_TRAILER,
  movements: {
    entry: '01',
    baixa: '02',
    'grant-rebate': '04',
    'cancel-rebate': '05',
    'change-due-date': '06',
    protest: '09',
    'stop-protest-and-baixa': '10',
    'stop-protest': '11',
  },
  interest: { unit: { percentDecimals: 2 }, some: '2', none: '3' },
  fine: { unit: { percentDecimals: 2 }, some: '2', none: '0' },
  protest: { some: '2', none: '3' },
};

export const REMESSA_400: RemessaFormat = {
  length: 400,
  fileHeader: REMESSA_400_HEADER,
  batch: null,
  title: [{ record: REMESSA_400_TITLE }],
  fileTrailer: REMESSA_400_TRAILER,
  movements: {
    entry: '01',
    baixa: '02',
    'grant-rebate': '04',
    'cancel-rebate': '05',
    'change-due-date': '06',
    protest: '09',
    'stop-protest': null,
    'stop-protest-and-baixa': null,
  },
  interest: { unit: 'a-day', some: '', none: '' },
  fine: { unit: { percentDecimals: 2 }, some: '2', none: '0' },
  protest: { some: '06', none: '00' },
};
