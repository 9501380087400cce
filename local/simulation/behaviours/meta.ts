import { WhatsAppTextList } from '#events/api/template.ts';
import { asAdmin } from '#local/sample/as-admin.ts';
import type { World } from '#local/world.ts';
import { type Dice, diceOf } from '#shared/domain/values/dice.ts';
import { instantAt } from '#shared/domain/values/zone.ts';
import { META_DAYS } from '#local/simulation/rounds.ts';
import { DAY_MS } from '#local/simulation/day.ts';
import { insist } from './insist.ts';

/** Under which most of the texts of WhatsApp were approved, in every language. */
const NAME = 'regua_aviso';
/** Three in the morning in São Paulo: nothing is on its way then. */
const NIGHT_MS = 6 * 3_600_000;
const TELLINGS_MAX = 20;
const LANGUAGES = ['pt_BR', 'en'] as const;

/** Epoch milliseconds; between them the product surely knew that nothing may be sent with the text. */
type RestedText = { readonly name: string; readonly from: number; readonly until: number };

/** Epoch milliseconds from which Meta charges a text by the category; the product knew of it before. */
type MovedText = { readonly name: string; readonly category: string; readonly from: number };

export type MetaDeeds = {
  /** When Meta let a text rest, and the product knew. */
  readonly rested: readonly RestedText[];
  /** From when on it charged a text by another category, in the order of time. */
  readonly moved: readonly MovedText[];
};

/** Meta pauses or disables the text for some days, and lets it go again; and moves it to a dearer category and back, a day ahead. */
export class Meta {
  readonly #rested: RestedText[] = [];
  readonly #moved: MovedText[] = [];
  readonly #world: World;
  readonly #dice: Dice;
  readonly #everyDays: number;
  /** Null while the text may be used; `from` null where the product had not heard of the rest yet. */
  #standing: { readonly from: number | null } | null = null;

  /** @param pause how many times as many days lie between two turns as in a busy world */
  constructor(world: World, seed: number, pause: number) {
    this.#world = world;
    this.#dice = diceOf(seed);
    this.#everyDays = META_DAYS * pause;
  }

  get deeds(): MetaDeeds {
    return { rested: this.#rested, moved: this.#moved };
  }

  /** The other way round than before. */
  async liveThrough(day: number): Promise<void> {
    if (day % (2 * this.#everyDays) === 2) await this.#move();
    if (day % this.#everyDays !== 1) return;
    if (this.#standing !== null) return this.calmDown();
    this.#tell(this.#dice.pick(['PAUSED', 'DISABLED']));
    await this.#world.aws.settle();
    const resting = (await this.#known()).filter(({ isResting }) => isResting);
    const isKnown = resting.length === LANGUAGES.length;
    this.#standing = { from: isKnown ? this.#world.aws.now() : null };
  }

  /** Lets the text go again, where it rests. */
  calmDown(): void {
    if (this.#standing === null) return;
    const { from } = this.#standing;
    if (from !== null) this.#rested.push({ name: NAME, from, until: this.#world.aws.now() });
    this.#standing = null;
    this.#tell('APPROVED');
  }

  /** Told until the product knows, since Meta tells again what nobody took. */
  async #move(): Promise<void> {
    const { aws } = this.#world;
    const former = this.#moved.at(-1)?.category ?? 'UTILITY';
    const category = former === 'UTILITY' ? 'MARKETING' : 'UTILITY';
    const from = Math.ceil((aws.now() + DAY_MS) / DAY_MS) * DAY_MS + NIGHT_MS;
    const told = {
      new_category: former,
      correct_category: category,
      category_update_timestamp: from / 1_000,
    };
    for (let times = 0; times < TELLINGS_MAX; times++) {
      this.#publish('template_category_update', told);
      await aws.settle();
      const moved = (await this.#known()).filter(
        ({ categories }) => categories.at(-1)?.since === instantAt(from),
      );
      if (moved.length < LANGUAGES.length) continue;
      this.#moved.push({ name: NAME, category, from });
      return;
    }
    throw new Error(`Nobody takes the news that ${NAME} costs something else from ${from} on.`);
  }

  async #known(): Promise<WhatsAppTextList['items']> {
    const told = await insist(this.#world, () =>
      asAdmin(this.#world, 'GET', '/api/whatsapp-texts'),
    );
    return WhatsAppTextList.parse(told).items.filter(({ name }) => name === NAME);
  }

  #tell(event: string): void {
    this.#publish('message_template_status_update', { event, reason: 'NONE' });
  }

  #publish(field: string, told: object): void {
    const { aws } = this.#world;
    for (const language of LANGUAGES) {
      const value = {
        ...told,
        message_template_id: 1,
        message_template_name: NAME,
        message_template_language: language,
      };
      const changes = [{ field, value }];
      const time = Math.floor(aws.now() / 1_000);
      const entry = { id: '1163793972139053', time, changes };
      aws.publishWhatsAppEvent(
        JSON.stringify({
          context: { MetaWabaIds: [], MetaPhoneNumberIds: [] },
          whatsAppWebhookEntry: JSON.stringify(entry),
          aws_account_id: '123456789012',
          message_timestamp: new Date(aws.now()).toISOString(),
        }),
      );
    }
  }
}
