import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { EdiParser } from 'node-boleto';
import * as z from 'zod';
import { readRetorno } from '#shared/domain/cnab/retorno/read-retorno.ts';
import { writeRemessa } from '#shared/domain/cnab/remessa/write-remessa.ts';
import type { LineLength } from '#shared/domain/cnab/record-layout.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { LocalDateTime } from '#shared/domain/values/zone.ts';
import { anAccount, retornoLines, type ToldTitle } from '#shared/testing/retorno-file.ts';
import { aBillingAccount, aTitulo } from '#shared/testing/titulos.ts';
import type { Figure } from './stopwatch.ts';

const FEW = 10_000;
const MANY = 1_000_000;
/** Trailers count with six digits, so no remessa is longer. */
const WRITTEN = 900_000;
const RUNS = 3;
const BANK = '237';
/** What was paid in one file fell due on many days. */
const FIRST_DUE = localDate('2026-10-20');
const DUE_DAYS = 30;

const Report = z.object({
  linesPerSecond: z.number(),
  mbPerSecond: z.number(),
  peakMb: z.number(),
});
type Report = z.infer<typeof Report>;
const JOBS = ['read-240', 'read-400', 'write-240', 'write-400', 'peer-400'] as const;
type Job = (typeof JOBS)[number];

/**
 * Files of Bradesco, read title by title and written, each time in a process of its own. Seconds are the processor's,
 * garbage collection included: on a shared machine the clock's tell of the others.
 */
export function measureCnab(): readonly Figure[] {
  const figures: Figure[] = [];
  for (const length of [240, 400] as const) {
    for (const lines of [FEW, MANY]) {
      const read = bestOf(`read-${length}`, lines);
      const name = `retorno of ${length} columns, ${lines} lines`;
      figures.push(
        { name, value: read.linesPerSecond, unit: 'lines per second' },
        { name, value: read.mbPerSecond, unit: 'MB per second' },
        { name: `peak memory, ${name}`, value: read.peakMb, unit: 'MB' },
      );
    }
    const write = bestOf(`write-${length}`, WRITTEN);
    const name = `remessa of ${length} columns, ${WRITTEN} lines`;
    figures.push(
      { name, value: write.linesPerSecond, unit: 'lines per second' },
      { name: `peak memory, ${name}`, value: write.peakMb, unit: 'MB' },
    );
  }
  return [...figures, ...besidePeer()];
}

/**
 * node-boleto takes a file whole and checks nothing of it; more than the larger of these would only cost it memory. In the
 * smaller one both spend much of their time on having their code compiled.
 */
const PEER_LINES = [100_000, 300_000];

const besidePeer = (): readonly Figure[] =>
  PEER_LINES.flatMap((lines) => {
    const ours = bestOf('read-400', lines);
    const theirs = bestOf('peer-400', lines);
    const ratio = Math.round((ours.linesPerSecond / theirs.linesPerSecond) * 10) / 10;
    const name = `retorno, ${lines} lines, by node-boleto`;
    return [
      { name, value: theirs.linesPerSecond, unit: 'lines per second' },
      { name: `peak memory, ${name}`, value: theirs.peakMb, unit: 'MB' },
      { name: `retorno, ${lines} lines, ours beside it`, value: ratio, unit: 'times as fast' },
    ];
  });

function bestOf(job: Job, lines: number): Report {
  const reports = Array.from({ length: RUNS }, () => inItsOwnProcess(job, lines));
  return {
    linesPerSecond: Math.max(...reports.map((report) => report.linesPerSecond)),
    mbPerSecond: Math.max(...reports.map((report) => report.mbPerSecond)),
    peakMb: Math.min(...reports.map((report) => report.peakMb)),
  };
}

function inItsOwnProcess(job: Job, lines: number): Report {
  const printed = execFileSync(process.execPath, [import.meta.filename, job, String(lines)], {
    encoding: 'utf8',
  });
  return Report.parse(JSON.parse(printed));
}

/** A file in pieces, as S3 hands them over: the same two thousand titles over and over, and trailers without counts. */
function piecesOf(length: LineLength, lines: number): readonly Buffer[] {
  const told = Array.from({ length: 2_000 }, (_, index): ToldTitle => {
    const face = 10_000 + index;
    const dueDate = addDays(FIRST_DUE, index % DUE_DAYS);
    return { code: '06', nossoNumero: String(1 + index), dueDate, face, paid: face, tariff: 180 };
  });
  const file = retornoLines(anAccount(BANK), length, told);
  const [head, foot] = length === 240 ? [2, 2] : [1, 1];
  const bytes = (some: readonly string[]): Buffer =>
    Buffer.from(some.map((line) => `${line}\r\n`).join(''), 'latin1');
  const titles = file.slice(head, -foot);
  const body = bytes(titles);
  const times = Math.ceil(lines / titles.length);
  return [
    bytes(file.slice(0, head)),
    ...Array.from({ length: times }, () => body),
    bytes(file.slice(-foot).map((line) => line.slice(0, 17))),
  ];
}

async function readAll(pieces: readonly Buffer[]): Promise<void> {
  let titles = 0;
  for await (const news of readRetorno(pieces, anAccount(BANK))) {
    for (const one of news) if (one.kind === 'title') titles += 1;
  }
  assert(titles >= 2_000, `only ${titles} titles were read`);
}

function writeAll(length: LineLength, lines: number): void {
  const titulo = aTitulo({ fineBps: 0 });
  const orders = function* () {
    const titles = length === 240 ? lines / 2 : lines;
    for (let index = 1; index <= titles; index++) {
      yield { instruction: 'entry' as const, titulo: { ...titulo, nossoNumero: String(index) } };
    }
  };
  const file = { sequence: 1, at: LocalDateTime.parse('2026-11-25T18:20') };
  let written = 0;
  for (const _ of writeRemessa(aBillingAccount(BANK, length), file, orders())) written += 1;
  assert(written >= lines, `only ${written} lines were written`);
}

function readByPeer(text: string): void {
  const { boletos } = EdiParser.parse('bradesco', text);
  assert(boletos.length >= 2_000, `only ${boletos.length} titles were read`);
}

/** What is measured, ready to begin, and how many bytes it reads or writes. */
function prepared(
  job: Job,
  lines: number,
): { readonly run: () => unknown; readonly bytes: number } {
  const length = job.endsWith('240') ? 240 : 400;
  const bytes = lines * (length + 2);
  if (job.startsWith('write')) return { run: () => writeAll(length, lines), bytes };
  const pieces = piecesOf(length, lines);
  if (job !== 'peer-400') return { run: () => readAll(pieces), bytes };
  const text = Buffer.concat(pieces).toString('latin1');
  return { run: () => readByPeer(text), bytes };
}

if (import.meta.main) {
  const job = z.enum(JOBS).parse(process.argv[2]);
  const lines = Number(process.argv[3]);
  await prepared(job, Math.min(lines, FEW)).run();
  const { run, bytes } = prepared(job, lines);
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  const linesPerSecond = Math.round(lines / seconds);
  const mbPerSecond = Math.round(bytes / 1e6 / seconds);
  process.stdout.write(JSON.stringify({ linesPerSecond, mbPerSecond, peakMb }));
}
