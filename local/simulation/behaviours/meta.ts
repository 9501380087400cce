import { WhatsAppTextList } from '#events/api/template.ts';
import { asAdmin } from '#local/sample/as-admin.ts';
import type { World } from '#local/world.ts';
import { type Dice, diceOf } from '#shared/domain/values/dice.ts';
import { META_DAYS } from '../rounds.ts';
import { insist } from './insist.ts';

/** Under which most of the texts of WhatsApp were approved, in every language. */
const NAME = 'regua_aviso';
const LANGUAGES = ['pt_BR', 'en'] as const;

/** Epoch milliseconds; between them the product surely knew that nothing may be sent with the text. */
export type RestedText = { readonly name: string; readonly from: number; readonly until: number };

/** Meta pauses or disables the text for some days, and lets it go again. */
export class Meta {
  readonly rested: RestedText[] = [];
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

  /** The other way round than before. */
  async liveThrough(day: number): Promise<void> {
    if (day % this.#everyDays !== 1) return;
    if (this.#standing !== null) return this.calmDown();
    this.#tell(this.#dice.pick(['PAUSED', 'DISABLED']));
    await this.#world.aws.settle();
    const told = await insist(this.#world, () =>
      asAdmin(this.#world, 'GET', '/api/whatsapp-texts'),
    );
    const resting = WhatsAppTextList.parse(told).items.filter(
      ({ name, isResting }) => name === NAME && isResting,
    );
    const isKnown = resting.length === LANGUAGES.length;
    this.#standing = { from: isKnown ? this.#world.aws.now() : null };
  }

  /** Lets the text go again, where it rests. */
  calmDown(): void {
    if (this.#standing === null) return;
    const { from } = this.#standing;
    if (from !== null) this.rested.push({ name: NAME, from, until: this.#world.aws.now() });
    this.#standing = null;
    this.#tell('APPROVED');
  }

  #tell(event: string): void {
    const { aws } = this.#world;
    for (const language of LANGUAGES) {
      const value = {
        event,
        message_template_id: 1,
        message_template_name: NAME,
        message_template_language: language,
        reason: 'NONE',
      };
      const changes = [{ field: 'message_template_status_update', value }];
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
