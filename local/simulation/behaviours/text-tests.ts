import { PublishedTemplate, TextTestAccepted } from '#events/api/template.ts';
import { asAdmin } from '#local/sample/as-admin.ts';
import { asPerson } from '#local/sample/as-person.ts';
import type { Person } from '#local/sample/person.ts';
import { SAMPLE_CREDORES } from '#local/sample/credores.ts';
import { LOCAL_PEOPLE } from '#local/server/people.ts';
import type { World } from '#local/world.ts';
import { type Dice, diceOf } from '#shared/domain/values/dice.ts';
import { despite } from './despite.ts';
import { insist } from './insist.ts';

const TEXTS = ['atraso-email', 'lembrete-email', 'atraso-sms'] as const;
/** Somebody who takes a debtor's address for their own account. */
const AS_DEBTOR = 0.5;

/** A text that somebody wanted to see themselves. `at`: epoch milliseconds; `to`: null where the API refused. */
export type TextTested = { readonly to: string | null; readonly at: number };

/** A gestor who has texts sent to themselves, and one whose account has the address of a debtor. */
export class TextTester {
  readonly tested: TextTested[] = [];
  readonly #world: World;
  readonly #people: readonly Person[];
  readonly #dice: Dice;

  constructor(world: World, people: readonly Person[], seed: number) {
    this.#world = world;
    this.#people = people;
    this.#dice = diceOf(seed);
  }

  async test(): Promise<void> {
    const [admin] = LOCAL_PEOPLE;
    const [credor] = SAMPLE_CREDORES;
    if (!admin || !credor) return;
    const path = `/api/templates/${this.#dice.pick(TEXTS)}`;
    const read = await insist(this.#world, () => asAdmin(this.#world, 'GET', path));
    const { document } = PublishedTemplate.parse(read);
    const person = this.#dice.chance(AS_DEBTOR) ? this.#dice.pick(this.#people) : null;
    const claims = person && { ...admin.claims, phone_number: e164Of(person) };
    const who = person && claims ? { ...admin, email: person.email, claims } : admin;
    const body = { credorId: credor.credorId, document };
    const at = this.#world.aws.now();
    let tries = 0;
    const answer = await insist(this.#world, () => {
      tries += 1;
      return despite(409, asPerson(this.#world, who, 'POST', `${path}/tests`, body));
    });
    const told = TextTestAccepted.nullable().parse(answer);
    // Whoever hears no answer asks again, and each time may have been heard.
    for (let n = 0; n < tries; n += 1) this.tested.push({ to: told?.to ?? null, at });
  }
}

const e164Of = ({ phone }: Person): string => `+55${phone.replace(/\D/g, '')}`;
