import * as z from 'zod';
import { ImportView } from '#events/api/import.ts';
import { asAdmin } from '#local/sample/as-admin.ts';
import type { ReceivablesFile } from '#local/sample/book.ts';
import { diceOf } from '#local/sample/dice.ts';
import { uploadFile } from '#local/sample/town.ts';
import type { World } from '#local/world.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { laterFile } from './credor-files.ts';
import { insist } from './insist.ts';

const MINUTE_MS = 60_000;
const Imports = z.object({ items: z.array(ImportView) });

/** A row that a file of a credor had, and that any import should accept. */
export type SentContract = { readonly credorId: CredorId; readonly cpf: string };

/** The credores' people who send files of receivables, and look whether they came in. */
export class CredorOffice {
  /** By the credor's own number. */
  readonly contracts = new Map<string, SentContract>();
  readonly #world: World;
  readonly #files: readonly ReceivablesFile[];
  readonly #seed: number;
  readonly #sent: ReceivablesFile[] = [];
  readonly #seenFailures = new Set<string>();
  #occasions = 0;

  constructor(world: World, files: readonly ReceivablesFile[], seed: number) {
    this.#world = world;
    this.#files = files;
    this.#seed = seed;
  }

  async sendAll(): Promise<void> {
    for (const file of this.#files) await this.#send(file);
  }

  /** The same files again on odd occasions, and later ones on even ones. */
  async sendAgain(): Promise<void> {
    this.#occasions += 1;
    const dice = diceOf(this.#seed + this.#occasions);
    const isLater = this.#occasions % 2 === 0;
    for (const file of this.#files)
      await this.#send(isLater ? laterFile(file, dice, this.#occasions) : file);
  }

  /** Does as the list of imports says: what failed on our side is sent once more. */
  async sendFailedOnes(): Promise<void> {
    for (const credorId of new Set(this.#files.map((file) => file.credorId))) {
      const answer = await insist(this.#world, () =>
        asAdmin(this.#world, 'GET', `/api/imports?credorId=${credorId}`),
      );
      for (const { importId, status } of Imports.parse(answer).items) {
        if (status !== 'failed' || this.#seenFailures.has(importId)) continue;
        this.#seenFailures.add(importId);
        const newest = this.#sent.findLast((file) => file.credorId === credorId);
        if (newest) await this.#send(newest);
      }
    }
  }

  async #send(file: ReceivablesFile): Promise<void> {
    const { aws } = this.#world;
    await insist(this.#world, () => uploadFile(this.#world, file));
    this.#sent.push(file);
    await aws.advanceTo(aws.now() + MINUTE_MS);
    const credorId = CredorId.parse(file.credorId);
    for (const row of file.csv.split('\n').slice(1)) {
      const [contract = '', cpf = ''] = row.split(';');
      if (contract !== '' && !contract.startsWith('ERR-'))
        this.contracts.set(contract, { credorId, cpf });
    }
  }
}
