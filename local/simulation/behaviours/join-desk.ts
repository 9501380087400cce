import { asAdmin } from '#local/sample/as-admin.ts';
import { SAMPLE_CREDORES } from '#local/sample/credores.ts';
import { DOCUMENT_KEY, type World } from '#local/world.ts';
import { type Dice, diceOf } from '#shared/domain/values/dice.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import { despite } from './despite.ts';
import { insist } from './insist.ts';
import type { Twins } from './registered-twice.ts';

const CREDOR = SAMPLE_CREDORES[0]?.credorId ?? '';
const ODDS = { joined: 0.7, rightKnown: 0.4, parted: 0.25, toldApart: 0.1 } as const;

/** A gestor who looks through whoever is registered twice, joins them, says which document is right, at once or later, and undoes some of that. */
export class JoinDesk {
  readonly #world: World;
  readonly #twins: readonly Twins[];
  readonly #dice: Dice;

  constructor(world: World, twins: readonly Twins[], seed: number) {
    this.#world = world;
    this.#twins = twins;
    this.#dice = diceOf(seed);
  }

  async work(): Promise<void> {
    for (const twins of this.#twins) {
      const people = twins.map(({ cpf }) => debtorIdOf(cpf, DOCUMENT_KEY));
      if (this.#dice.chance(ODDS.toldApart))
        await this.#ask('POST', 'registration-conflicts/dismissals', { credorId: CREDOR, people });
      if (this.#dice.chance(ODDS.joined))
        await this.#ask('POST', 'registration-joins', {
          credorId: CREDOR,
          people,
          ground: 'mistyped-document',
          proof: 'O contrato assinado traz o outro CPF',
          ...(this.#dice.chance(ODDS.rightKnown) && { right: this.#dice.pick(people) }),
        });
      if (this.#dice.chance(ODDS.parted)) {
        const leaving = this.#dice.pick(people);
        await this.#ask('DELETE', `debtors/${leaving}/joins?credorId=${CREDOR}`);
      }
    }
  }

  /** Whoever is not in the book yet, or whose pair is joined already, is let be. */
  async #ask(method: string, path: string, body?: object): Promise<void> {
    await insist(this.#world, () =>
      despite(404, despite(409, asAdmin(this.#world, method, `/api/${path}`, body))),
    );
  }
}
