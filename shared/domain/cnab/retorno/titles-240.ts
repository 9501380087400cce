import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { readCount } from '../read-field.ts';
import { BATCH_TRAILER, FILE_TRAILER } from '../layouts/febraban-240-frame.ts';
import { fieldOf } from '../record-layout.ts';
import { checkOwner, type ExpectedAccount } from './open-retorno.ts';
import { titleReader } from './read-title.ts';
import type { RetornoFormat } from './retorno-format.ts';
import type { RetornoNews } from './retorno-news.ts';
import { RetornoRefused } from './retorno-refused.ts';
import { tallyKeeper } from './tally.ts';
import type { TitleReader } from './titles-400.ts';

const BATCH_RECORDS = fieldOf(BATCH_TRAILER, 'qtdeRegistros');
const FILE_BATCHES = fieldOf(FILE_TRAILER, 'qtdeLotes');
const FILE_RECORDS = fieldOf(FILE_TRAILER, 'qtdeRegistros');
const TYPE_AT = 7;
const SEGMENT_AT = 13;

/**
 * Files of 240 positions: batches of titles, each told by its segments T and U. Other segments are passed over.
 *
 * @param expected whose each batch must be, as the whole file
 */
export function titles240(
  format: RetornoFormat,
  generatedOn: LocalDate | null,
  expected: ExpectedAccount,
): TitleReader {
  const readTitle = titleReader(format, generatedOn);
  const keeper = tallyKeeper(format.tallies);
  let waiting: { readonly line: string; readonly number: number } | null = null;
  let lines = 1;
  let batches = 0;
  let batch = { lines: 0, details: 0 };

  function reject(into: RetornoNews[], line: number, column: number, reason: string): void {
    keeper.addUnread();
    into.push({ kind: 'rejected', line, column, reason });
  }

  function giveUpWaiting(into: RetornoNews[]): void {
    if (waiting) reject(into, waiting.number, SEGMENT_AT + 1, 'segmento T sem o seu segmento U');
    waiting = null;
  }

  function readDetail(line: string, number: number, into: RetornoNews[]): void {
    const segment = line.charAt(SEGMENT_AT).toUpperCase();
    if (segment === 'T') {
      giveUpWaiting(into);
      waiting = { line, number };
    } else if (segment === 'U') {
      if (!waiting) return reject(into, number, SEGMENT_AT + 1, 'segmento U sem o seu segmento T');
      readPair(waiting, line, number, into);
      waiting = null;
    } else if (!/[A-Z]/.test(segment)) {
      reject(into, number, SEGMENT_AT + 1, `segmento "${segment}" desconhecido`);
    }
  }

  function readPair(
    t: { readonly line: string; readonly number: number },
    u: string,
    number: number,
    into: RetornoNews[],
  ): void {
    if (t.line.slice(15, 17) !== u.slice(15, 17)) {
      return reject(into, number, 16, 'os segmentos T e U têm ocorrências diferentes');
    }
    const read = readTitle(t.line, u, t.number);
    if ('reason' in read) {
      return reject(into, read.line === 0 ? t.number : number, read.column, read.reason);
    }
    keeper.add(read);
    into.push({ kind: 'title', title: read });
  }

  function closeBatch(line: string, number: number, into: RetornoNews[]): void {
    const stated = readCount(line, BATCH_RECORDS);
    const found = format.batchCounts.map((counts) => batch[counts]);
    if (stated && !found.includes(stated)) {
      const reason = `o trailer diz ${stated} registros no lote, e há ${batch.lines}; faltam ou sobram linhas`;
      throw new RetornoRefused(number, BATCH_RECORDS.from, reason);
    }
    into.push(...keeper.compare(line, number));
  }

  function closeFile(line: string, number: number): void {
    for (const { field, found, what } of [
      { field: FILE_BATCHES, found: batches, what: 'lotes' },
      { field: FILE_RECORDS, found: lines, what: 'registros' },
    ]) {
      const stated = readCount(line, field);
      if (!stated || stated === found) continue;
      const reason = `o trailer diz ${stated} ${what}, e há ${found}; faltam ou sobram linhas`;
      throw new RetornoRefused(number, field.from, reason);
    }
  }

  return {
    read(line, number, into) {
      lines += 1;
      batch = { ...batch, lines: batch.lines + 1 };
      const type = line.charAt(TYPE_AT);
      if (type === '3') {
        batch.details += 1;
        readDetail(line, number, into);
        return false;
      }
      giveUpWaiting(into);
      if (type === '1') {
        const shift = format.ownerInBatch;
        if (shift !== null) checkOwner(line, number, { format, expected, shift, what: 'o lote' });
        batches += 1;
        batch = { lines: 1, details: 0 };
      } else if (type === '5') closeBatch(line, number, into);
      else if (type === '9') closeFile(line, number);
      else if (!/[24]/.test(type)) {
        reject(into, number, TYPE_AT + 1, `tipo de registro "${type}" desconhecido`);
      }
      return type === '9';
    },
  };
}
