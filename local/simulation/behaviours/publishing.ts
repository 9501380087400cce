import * as z from 'zod';
import type { LocalUser } from '#local/aws/cognito/token-issuer.ts';
import { asPerson } from '#local/sample/as-person.ts';
import { LOCAL_PEOPLE } from '#local/server/people.ts';
import type { World } from '#local/world.ts';
import { insist } from './insist.ts';

const [ADMIN] = LOCAL_PEOPLE;
/** The second of the two people that some deployments want. */
const COLLEAGUE: LocalUser = {
  email: 'colega@regua.example',
  password: 'regua',
  groups: ['admin'],
  claims: { 'custom:credores': '*' },
};
const Draft = z.object({ revision: z.int(), proposal: z.unknown() }).nullable();

/** Where a document is drafted and becomes its next version, both without the host. */
export type DraftAddress = { readonly draft: string; readonly publication: string };

/** The desk of an admin, and of a colleague where two people are wanted for what debtors feel. */
export class PublishingDesk {
  readonly world: World;
  readonly #twoPeople: boolean;

  constructor(world: World, twoPeople: boolean) {
    this.world = world;
    this.#twoPeople = twoPeople;
  }

  /** Null for what the API refuses: an earlier try has gone through, somebody else is at it, or it takes another person. */
  ask(method: string, path: string, body?: object, who = ADMIN): Promise<unknown> {
    return insist(this.world, async () => {
      try {
        if (!who) throw new Error('nobody administers the local run');
        return await asPerson(this.world, who, method, path, body);
      } catch (error) {
        if (error instanceof Error && /answered with 40[49]/.test(error.message)) return null;
        throw error;
      }
    });
  }

  /** What is drafted at an address; null where nothing is. */
  async drafted(draft: string): Promise<z.infer<typeof Draft>> {
    return Draft.parse(await this.ask('GET', draft));
  }

  /** Publishes what is drafted at an address, if anything is: at once, or after a colleague looked at it; the author tries it alone before. */
  async publish(
    { draft, publication }: DraftAddress,
    expectedVersion: number,
    note: string,
  ): Promise<void> {
    const found = await this.drafted(draft);
    if (found === null) return;
    if (this.#twoPeople && found.proposal === null)
      await this.ask('POST', `${draft}/proposal`, { expectedRevision: found.revision, note });
    const proposed = await this.drafted(draft);
    if (proposed === null) return;
    const body = { expectedVersion, expectedRevision: proposed.revision, note };
    await this.ask('POST', publication, body);
    if (this.#twoPeople) await this.ask('POST', publication, body, COLLEAGUE);
  }
}
