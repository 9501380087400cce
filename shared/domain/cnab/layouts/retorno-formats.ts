import { FEBRABAN_OCCURRENCES } from '../occurrences/febraban-occurrences.ts';
import type { RetornoFormat } from '../retorno/retorno-format.ts';
import { FILE_HEADER } from './febraban-240-frame.ts';
import { SEGMENT_T, SEGMENT_U } from './febraban-240-retorno.ts';
import { RETORNO_400_HEADER, RETORNO_400_TITLE } from './retorno-400.ts';

/** FEBRABAN CNAB 240, layout 10.6: what a bank has unless it says otherwise. */
export const RETORNO_240: RetornoFormat = {
  length: 240,
  header: FILE_HEADER,
  owner: [],
  // Its number of the company has one digit more.
  ownerInBatch: 1,
  title: [SEGMENT_T, SEGMENT_U],
  titleType: '3',
  occurrences: FEBRABAN_OCCURRENCES,
  paidReadings: ['paid'],
  reasonWidth: 2,
  tallies: [],
  batchCounts: ['lines'],
};

/** Files of 400 positions have no common table of occurrences, so each bank brings its own. */
export const RETORNO_400: Omit<RetornoFormat, 'occurrences'> = {
  length: 400,
  header: RETORNO_400_HEADER,
  owner: [],
  ownerInBatch: null,
  title: [RETORNO_400_TITLE],
  titleType: '1',
  paidReadings: ['paid', 'paid+late'],
  reasonWidth: 2,
  tallies: [],
  batchCounts: [],
};
