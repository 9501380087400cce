import assert from 'node:assert/strict';
import { createHash, type Hash } from 'node:crypto';
import type { FileArrived } from '#events/file-arrived.ts';
import { FileReplaced } from '#shared/adapters/files.ts';
import type { RetornoHeader } from '#shared/domain/cnab/retorno/open-retorno.ts';
import { readRetorno } from '#shared/domain/cnab/retorno/read-retorno.ts';
import { RetornoRefused } from '#shared/domain/cnab/retorno/retorno-refused.ts';
import { settlementIds } from '#shared/domain/cnab/retorno/settlement-id.ts';
import { summaryKeeper } from '#shared/domain/cnab/retorno/summary.ts';
import { retornoIdOf } from '#shared/domain/values/derive-ids.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { putRetorno, readRetorno as findRetorno } from '#shared/table/retornos.ts';
import type { ReadRetornoDeps } from './deps.ts';
import { keepSettled } from './keep-settled.ts';
import { tellCharges } from './tell-charges.ts';
import { piecesOf } from './pieces-of.ts';

type Outcome = 'done' | 'refused' | 'already-done' | 'file-gone' | 'not-a-retorno' | 'test';
/** A file in its place, as it was when its reading began. */
type Arrived = {
  readonly key: string;
  readonly credorId: CredorId;
  readonly etag: string;
  readonly bytes: number;
};

/** `retornos/<credor>/<any name>`. */
const PLACE = /^retornos\/([^/]+)\/./;
/** Some six hundred thousand titles: what one run of the function applies with time to spare. */
const RETORNO_BYTES_MAX = 300 * 1024 ** 2;

/**
 * Takes retornos in. Each is read twice: once to see that it is whole and the credor's own, and once to keep what was
 * paid and to tell charges what became of their boletos. May be repeated at any point, since every paid line is known by what it says.
 */
export async function readRetornoFiles(
  event: FileArrived,
  deps: ReadRetornoDeps,
): Promise<Outcome> {
  if ('Event' in event) return 'test';
  const outcomes: Outcome[] = [];
  for (const { s3 } of event.Records) outcomes.push(await takeFile(s3.object.key, deps));
  return outcomes.at(-1) ?? 'not-a-retorno';
}

async function takeFile(key: string, deps: ReadRetornoDeps): Promise<Outcome> {
  const credor = CredorId.safeParse(PLACE.exec(key)?.[1]);
  if (!credor.success) return 'not-a-retorno';
  const file = await deps.files.describe(key);
  if (file === null) return 'file-gone';
  const arrived = { key, credorId: credor.data, etag: file.etag, bytes: file.bytes };
  try {
    return await takeIn(arrived, deps);
  } catch (error) {
    if (error instanceof FileReplaced) return 'file-gone';
    if (!(error instanceof RetornoRefused)) throw error;
    await putRetorno(deps.table, {
      retornoId: retornoIdOf(arrived.credorId, `${key}#${file.etag}`),
      credorId: arrived.credorId,
      key,
      readAt: deps.now(),
      status: 'refused',
      failure: `Linha ${error.line}, coluna ${error.column}: ${error.reason}. Nada deste arquivo foi lançado.`,
    });
    return 'refused';
  }
}

/** @throws RetornoRefused when nothing of the file is to be taken */
async function takeIn(arrived: Arrived, deps: ReadRetornoDeps): Promise<'done' | 'already-done'> {
  const { credorId, key } = arrived;
  const account = await deps.accountOf(credorId);
  if (account === null) {
    throw new RetornoRefused(
      1,
      1,
      'o credor não tem conta de cobrança; publique-a e envie o arquivo de novo',
    );
  }
  if (arrived.bytes > RETORNO_BYTES_MAX) {
    throw new RetornoRefused(1, 1, 'o arquivo passa de 300 MB; peça ao banco arquivos menores');
  }
  const read = (fingerprint?: Hash) =>
    readRetorno(piecesOf(deps.files, arrived), account, fingerprint);
  const fingerprint = createHash('sha256');
  const header = await headerIn(read(fingerprint));
  const retornoId = retornoIdOf(credorId, fingerprint.digest('hex'));
  if ((await findRetorno(deps.table, credorId, retornoId))?.status === 'done')
    return 'already-done';

  const keeper = summaryKeeper();
  const idOf = settlementIds(header);
  for await (const news of read()) {
    for (const one of news) keeper.add(one);
    const titles = news.flatMap((one) => (one.kind === 'title' ? [one.title] : []));
    const unknown = await keepSettled(titles, { credorId, bank: account.bank, idOf }, deps);
    for (const title of unknown) keeper.addUnknown(title);
    await tellCharges(titles, { credorId, bank: account.bank }, deps);
  }
  const summary = keeper.summary();
  await putRetorno(deps.table, {
    retornoId,
    credorId,
    key,
    readAt: deps.now(),
    status: 'done',
    summary,
  });
  return 'done';
}

/** Reads a file to its end, so that nothing is done of one that is not whole. */
async function headerIn(news: ReturnType<typeof readRetorno>): Promise<RetornoHeader> {
  let header: RetornoHeader | null = null;
  for await (const some of news) {
    for (const one of some) if (one.kind === 'opened') header = one.header;
  }
  assert(header, 'a retorno that is whole was opened');
  return header;
}
