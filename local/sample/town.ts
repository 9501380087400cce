import { buffer } from 'node:stream/consumers';
import { UploadGrant } from '#events/api/import.ts';
import { targetOf } from '#local/aws/wire.ts';
import type { World } from '#local/world.ts';
import type { Credor } from '#shared/domain/credor/credor.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { instantAt, localDateOf } from '#shared/domain/values/zone.ts';
import { asAdmin } from './as-admin.ts';
import { type ReceivablesFile, sampleBook, type SampleBook } from './book.ts';
import { SAMPLE_CREDORES } from './credores.ts';
import { publishCreditPolicy } from './credit-policy.ts';
import { publishListingPolicy } from './listing-rules.ts';
import { Townsfolk } from './townsfolk.ts';

export type TownOptions = { readonly debtors: number; readonly seed: number };

/**
 * Brings a world to life: registers the credores through the API, uploads their files and lets them be imported, and
 * fills the place with debtors.
 */
export async function settleTown(
  world: World,
  { debtors, seed }: TownOptions,
): Promise<{ readonly townsfolk: Townsfolk; readonly book: SampleBook }> {
  const { aws, gateway } = world;
  const book = sampleBook(localDateOf(instantAt(aws.now()), BOOK_ZONE), debtors, seed);
  await registerCredores(world);
  for (const { credorId } of SAMPLE_CREDORES) {
    await publishListingPolicy(world, credorId);
    await publishCreditPolicy(world, credorId);
  }
  for (const file of book.files) await uploadFile(world, file);
  await aws.settle();
  const townsfolk = new Townsfolk(aws, {
    people: book.people,
    seed: seed + 1,
    async pay(txid, share, by) {
      const charge = gateway.find(txid);
      if (!charge) return false;
      const amount = centavos(Math.max(1, Math.round(charge.amount * share)));
      if (by === 'boleto') gateway.paySlip(charge, amount);
      else gateway.pay(charge, amount);
      await aws.settle();
      return true;
    },
  });
  return { townsfolk, book };
}

export async function registerCredores(world: World): Promise<void> {
  for (const credor of SAMPLE_CREDORES) await registerCredor(world, credor);
  await world.aws.settle();
}

/** @throws when the API answers with anything but success */
export const registerCredor = (world: World, document: Credor): Promise<unknown> =>
  asAdmin(world, 'PUT', `/api/credores/${document.credorId}`, { expectedVersion: 0, document });

/** As the console does it: ask the API where to, then send the file there. */
export async function uploadFile(
  world: World,
  { credorId, fileName, csv }: Omit<ReceivablesFile, 'csv'> & { readonly csv: string | Buffer },
  mode: 'delta' | 'full' = 'delta',
): Promise<void> {
  await uploadTo(world, '/api/imports', { credorId, fileName, mode }, csv);
}

/** @param path of the API, where a place for the file is asked for */
export async function uploadTo(
  world: World,
  path: '/api/imports' | '/api/retornos',
  asked: { readonly credorId: string; readonly fileName: string; readonly mode?: 'delta' | 'full' },
  content: string | Buffer,
): Promise<void> {
  const grant = UploadGrant.parse(await asAdmin(world, 'POST', path, asked));
  const { pathname, search } = new URL(grant.url);
  const { status } = await world.aws.wire({
    method: 'PUT',
    ...targetOf(pathname + search),
    headers: { 'content-type': 'text/plain' },
    body: Buffer.isBuffer(content) ? content : Buffer.from(content),
  });
  if (status !== 200) throw new Error(`Uploading ${asked.fileName} was answered with ${status}.`);
}

/** A file by the link that the API gave for it, in the single bytes of Latin-1. */
export async function downloaded(world: World, url: string): Promise<string> {
  const { pathname, search } = new URL(url);
  const { status, body } = await world.aws.wire({
    method: 'GET',
    ...targetOf(pathname + search),
    headers: {},
    body: Buffer.alloc(0),
  });
  if (status !== 200) throw new Error(`Downloading a file was answered with ${status}.`);
  return (Buffer.isBuffer(body) ? body : await buffer(body)).toString('latin1');
}
