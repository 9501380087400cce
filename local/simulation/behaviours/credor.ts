import * as z from 'zod';
import { ImportView, RejectedRows } from '#events/api/import.ts';
import { asAdmin } from '#local/sample/as-admin.ts';
import type { ReceivablesFile } from '#local/sample/book.ts';
import { readRejects } from '#shared/domain/import/read-rejects.ts';
import { type Dice, diceOf } from '#shared/domain/values/dice.ts';
import { downloaded, uploadFile } from '#local/sample/town.ts';
import type { World } from '#local/world.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import type { Behaviour } from './behaviour.ts';
import { cellsOf } from './cells-of.ts';
import { laterFile } from './credor-files.ts';
import type { ToldWhere } from '#local/simulation/laws/second-reading/places.ts';
import { insist } from './insist.ts';
import { type StrangersRow, withMoves, withStrangers } from './later-news.ts';
import { despite } from './despite.ts';

const MINUTE_MS = 60_000;
const ENDED: ReadonlySet<ImportView['status']> = new Set(['done', 'failed', 'cancelled']);
/** How often debts are recalled or sold, how much later some of that is undone, and how often the whole book is sent. */
const RECALL_DAYS = 9;
const UNDO_AFTER_DAYS = 3;
const BOOK_DAYS = 13;
/** Of the debts that were taken back, those that come back. */
const UNDONE = 0.5;
/** More than any file of a town has. */
const REJECTED_MAX = 10_000;
const Imports = z.object({ items: z.array(ImportView) });

/** A row that a file of a credor had, and that any import should accept, as it was sent last. */
export type SentContract = {
  readonly credorId: CredorId;
  readonly cpf: string;
  /** Centavos. */
  readonly amount: number;
  /** yyyy-mm-dd. */
  readonly dueDate: string;
  /** Epoch milliseconds. */
  readonly sentAt: number;
  /** What it is of, in words; '' where the row does not say. */
  readonly kind: string;
  /** What its first row says of where its debtor lives. */
  readonly where: ToldWhere;
};

/** The credores' people who send files of receivables, and look whether they came in. */
export class CredorOffice {
  /** By the credor's own number. */
  readonly contracts = new Map<string, SentContract>();
  /** The state that each credor told last, by `<credor> <CPF>`. */
  readonly toldPlaces = new Map<string, string>();
  readonly strangers: StrangersRow[] = [];
  /** The contracts that lists of rejected rows name. */
  readonly turnedAway = new Set<string>();
  readonly #world: World;
  readonly #files: readonly ReceivablesFile[];
  readonly #seed: number;
  readonly #behaviours: ReadonlySet<Behaviour>;
  /** What later files tell of people, from a stream of its own. */
  readonly #news: Dice;
  readonly #sent: ReceivablesFile[] = [];
  readonly #seen = new Set<string>();
  /** Each contract's newest row, and the file that it is of. */
  readonly #rows = new Map<string, { readonly file: ReceivablesFile; readonly row: string }>();
  #occasions = 0;

  constructor(
    world: World,
    files: readonly ReceivablesFile[],
    chance: { readonly seed: number; readonly news: number },
    behaviours: ReadonlySet<Behaviour>,
  ) {
    this.#world = world;
    this.#files = files;
    this.#seed = chance.seed;
    this.#news = diceOf(chance.news);
    this.#behaviours = behaviours;
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
      await this.#send(isLater ? this.#withNews(laterFile(file, dice, this.#occasions)) : file);
    await this.#sendByApi();
  }

  #withNews(later: ReceivablesFile): ReceivablesFile {
    const file = this.#behaviours.has('tells-of-moves') ? withMoves(later, this.#news) : later;
    if (!this.#behaviours.has('mixes-people-up')) return file;
    const mixed = withStrangers(file, this.#news, this.#occasions);
    this.strangers.push(...mixed.strangers);
    return mixed.file;
  }

  /** Somebody owes one debt more, and the ERP says so through the API. */
  async #sendByApi(): Promise<void> {
    const [file] = this.#files;
    const [header = '', row = ''] = file?.csv.split('\n') ?? [];
    const fields = row.split(';').with(0, `API-${this.#occasions}`);
    if (file === undefined || row === '') return;
    const body = {
      credorId: file.credorId,
      rows: [Object.fromEntries(cellsOf(header, fields.join(';')))],
    };
    await insist(this.#world, () => asAdmin(this.#world, 'POST', '/api/debts', body));
    this.#note(file, fields);
  }

  /** Does as the list of imports says: rejected rows are looked at, and what failed on our side is sent once more. */
  async lookAtImports(): Promise<void> {
    for (const credorId of new Set(this.#files.map((file) => file.credorId))) {
      const answer = await insist(this.#world, () =>
        asAdmin(this.#world, 'GET', `/api/imports?credorId=${credorId}`),
      );
      for (const { importId, fileName, status } of Imports.parse(answer).items) {
        if (status === 'awaiting') await this.#meanIt(credorId, importId);
        if (!ENDED.has(status) || this.#seen.has(importId)) continue;
        this.#seen.add(importId);
        if (status === 'done') {
          await this.#lookAtRejected(credorId, importId);
          continue;
        }
        // A book that failed comes by itself once more, and told nothing that other files had not.
        const failed = this.#sent.findLast(
          (file) => file.credorId === credorId && isCopyOf(fileName, file.fileName),
        );
        if (failed) await this.#send(failed);
      }
    }
  }

  /** What an import turned away comes in as many files as the import was taken up. */
  async #lookAtRejected(credorId: string, importId: string): Promise<void> {
    const path = `/api/imports/${credorId}/${importId}/rejected`;
    const read = await insist(this.#world, () => asAdmin(this.#world, 'GET', path));
    for (const url of RejectedRows.parse(read).downloadUrls)
      for (const { fields } of readRejects(await downloaded(this.#world, url), REJECTED_MAX).lines)
        this.turnedAway.add(fields[0] ?? '');
  }

  /** Recalls and sells on some days, undoes half of it on others, and sends the whole book without one debt on others. */
  async takeBack(day: number): Promise<void> {
    const dice = diceOf(this.#seed + 7 * day);
    if (day % RECALL_DAYS === 7) {
      const because = dice.chance(0.5) ? 'recalled' : 'sold';
      await this.#decide('withdrawals', dice.pick([...this.contracts.keys()]), { because });
    }
    if (day % RECALL_DAYS === (7 + UNDO_AFTER_DAYS) % RECALL_DAYS && dice.chance(UNDONE)) {
      const code = this.#takenBack.pop();
      if (code !== undefined) await this.#decide('returns', code, {});
    }
    if (day % BOOK_DAYS === 11) await this.#sendBook(dice.pick([...this.#files]), dice);
  }

  readonly #takenBack: string[] = [];

  async #decide(path: 'withdrawals' | 'returns', code: string, more: object): Promise<void> {
    const credorId = this.contracts.get(code)?.credorId;
    const body = { credorId, codes: [code], ...more };
    await insist(this.#world, () => asAdmin(this.#world, 'POST', `/api/debts/${path}`, body));
    if (path === 'withdrawals') this.#takenBack.push(code);
  }

  /** Everything that was ever sent of this credor, less one debt. */
  async #sendBook(file: ReceivablesFile, dice: ReturnType<typeof diceOf>): Promise<void> {
    const { aws } = this.#world;
    const [header = ''] = file.csv.split('\n');
    const rows = [...this.#rows.values()]
      .filter((known) => known.file.credorId === file.credorId)
      .map(({ row }) => this.#asLastTold(file, row));
    const book = rows.toSpliced(dice.between(0, rows.length - 1), 1);
    const whole = { ...file, fileName: 'base.csv', csv: [header, ...book, ''].join('\n') };
    await insist(this.#world, () => uploadFile(this.#world, whole, 'full'));
    await aws.advanceTo(aws.now() + MINUTE_MS);
  }

  /** The book was meant as it was sent. */
  async #meanIt(credorId: string, importId: string): Promise<void> {
    const path = `/api/imports/${credorId}/${importId}/recall`;
    await insist(this.#world, () =>
      despite(409, asAdmin(this.#world, 'POST', path, { decision: 'withdraw' })),
    );
  }

  async #send(file: ReceivablesFile): Promise<void> {
    const { aws } = this.#world;
    await insist(this.#world, () => uploadFile(this.#world, file));
    this.#sent.push(file);
    await aws.advanceTo(aws.now() + MINUTE_MS);
    for (const row of file.csv.split('\n').slice(1)) {
      const fields = row.split(';');
      if (row !== '' && !/^(ERR|ALH)-/.test(row)) this.#note(file, fields);
    }
  }

  /** The ERP knows one state of everybody, whichever row is older. */
  #asLastTold({ credorId }: ReceivablesFile, row: string): string {
    const fields = row.split(';');
    const uf = this.toldPlaces.get(`${credorId} ${fields[1] ?? ''}`);
    return (uf === undefined ? fields : fields.with(5, uf)).join(';');
  }

  #note(file: ReceivablesFile, fields: readonly string[]): void {
    this.#rows.set(fields[0] ?? '', { file, row: fields.join(';') });
    const [contract = '', cpf = '', , , phone = '', uf = '', , amount = '', dueDate = ''] = fields;
    const [header = ''] = file.csv.split('\n');
    const cells = cellsOf(header, fields.join(';'));
    if (uf !== '') this.toldPlaces.set(`${file.credorId} ${cpf}`, uf);
    this.contracts.set(contract, {
      credorId: CredorId.parse(file.credorId),
      cpf,
      amount: Number(amount.replace(/\D/g, '')),
      dueDate: dueDate.split('/').toReversed().join('-'),
      sentAt: this.#world.aws.now(),
      kind: cells.get('tipo da dívida') ?? '',
      where: this.contracts.get(contract)?.where ?? { uf, phone, cep: cells.get('cep') ?? '' },
    });
  }
}

/** The list of imports names a file by its day, the name that it was sent by, and signs of its own. */
const isCopyOf = (listed: string, sent: string): boolean =>
  listed.includes(`-${sent.replace(/\.csv$/, '')}-`);
