import * as z from 'zod';
import { DebtorPage } from '#events/api/debtor.ts';
import { ImportView, RejectedRows, UploadGrant } from '#events/api/import.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import type { Api } from '../api.ts';
import { type Log, seen } from '../log.ts';
import { until } from '../until.ts';
import { ANA, JOAO, MARIA, receivables } from './debtors.ts';

const IMPORTED_SECONDS = 90;
const Imports = z.object({ items: z.array(ImportView) });

export type People = Readonly<Record<'maria' | 'joao' | 'ana', DebtorId>>;

/** A file as the console uploads it: S3 tells the queue, the queue wakes the import. */
export async function importFile(api: Api, credorId: string, { step }: Log): Promise<People> {
  await step('Upload a file of receivables (API, signed address, S3)', async () => {
    const upload = { credorId, fileName: 'carteira.csv' };
    const { url, key } = await api(UploadGrant, 'POST', '/api/imports', upload);
    const headers = { 'content-type': 'text/csv; charset=utf-8' };
    const { status } = await fetch(url, { method: 'PUT', headers, body: receivables() });
    if (status !== 200) throw new Error(`The upload was answered with ${status}.`);
    return seen(key);
  });
  await step('The file is imported (S3 event, queue, function, table)', async () => {
    const done = await until(IMPORTED_SECONDS, 'the import', async () => {
      const { items } = await api(Imports, 'GET', `/api/imports?credorId=${credorId}`);
      return items.find(({ status }) => status !== 'running') ?? null;
    });
    const { rows, imported, rejected, importId } = done;
    if (rows !== 4 || imported !== 3 || rejected !== 1)
      throw new Error(`Three of four rows are good, but: ${JSON.stringify(done)}`);
    const path = `/api/imports/${credorId}/${importId}/rejected`;
    const { rows: bad } = await api(RejectedRows, 'GET', path);
    return seen(`3 imported, 1 rejected: "${bad.map(({ reason }) => reason).join()}"`);
  });
  return step('Find the debtors by their contracts (API)', async () => {
    const find = async ({ contract }: { readonly contract: string }): Promise<DebtorId> => {
      const search = { credorId, text: contract };
      const { rows } = await api(DebtorPage, 'POST', '/api/debtor-searches', search);
      if (!rows[0]) throw new Error(`Nobody owes ${contract}.`);
      return rows[0].debtorId;
    };
    const [maria, joao, ana] = await Promise.all([MARIA, JOAO, ANA].map(find));
    if (!maria || !joao || !ana) throw new Error('somebody is missing');
    return { seen: 'Maria, João and Ana', value: { maria, joao, ana } };
  });
}
