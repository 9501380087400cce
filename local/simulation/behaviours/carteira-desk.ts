import { PublishedCarteiras } from '#events/api/configuration.ts';
import { asAdmin } from '#local/sample/as-admin.ts';
import { publishSampleRegua } from '#local/sample/publish-regua.ts';
import type { World } from '#local/world.ts';
import {
  type CarteiraExceptions,
  carteiraName,
  StepExceptions,
} from '#shared/domain/carteira/step-exception.ts';
import type { Regua } from '#shared/domain/regua/regua.ts';
import { CarteiraId, type CredorId, ReguaId } from '#shared/domain/values/ids.ts';
import type { Behaviour } from './behaviour.ts';
import { despite } from './despite.ts';
import { insist } from './insist.ts';

/** In one carteira a step is left out, and in the next nobody writes an SMS. */
const EXCEPTIONS = [
  ['inicial', { kind: 'skip', stepId: 'd-mais-7' }],
  ['intermediaria', { kind: 'no-channel', channel: 'sms' }],
] as const;

/** What a credor says of its carteiras before anybody comes in: what they do otherwise, and which régua is for everybody in one. */
export async function openCarteiras(
  world: World,
  credorId: CredorId,
  regua: Regua,
  behaviours: ReadonlySet<Behaviour>,
): Promise<{
  readonly exceptions: CarteiraExceptions;
  readonly ownReguas: ReadonlyMap<string, ReguaId>;
}> {
  return {
    exceptions: behaviours.has('excepts-carteiras')
      ? await exceptCarteiras(world, credorId)
      : new Map(),
    ownReguas: behaviours.has('takes-reguas')
      ? await giveOwnRegua(world, credorId, regua)
      : new Map(),
  };
}

/** Has two carteiras of a credor do otherwise than their régua. */
async function exceptCarteiras(world: World, credorId: CredorId): Promise<CarteiraExceptions> {
  const exceptions = new Map(
    EXCEPTIONS.map(([carteiraId, change]) => [
      carteiraName(credorId, CarteiraId.parse(carteiraId)),
      StepExceptions.parse([{ change, why: 'combinado com o credor' }]),
    ]),
  );
  const ofCarteira = (carteiraId: CarteiraId) => exceptions.get(carteiraName(credorId, carteiraId));
  const path = `/api/credores/${credorId}/carteiras`;
  for (;;) {
    const read = await insist(world, () => asAdmin(world, 'GET', path));
    const { version, document } = PublishedCarteiras.parse(read);
    if (document.carteiras.some((carteira) => carteira.exceptions)) return exceptions;
    const carteiras = document.carteiras.map((carteira) => {
      const own = ofCarteira(carteira.carteiraId);
      return { ...carteira, ...(own && { exceptions: own }) };
    });
    const body = { expectedVersion: version, document: { ...document, carteiras } };
    await insist(world, () => despite(409, asAdmin(world, 'PUT', path, body)));
  }
}

const OWN = { carteiraId: CarteiraId.parse('intermediaria'), reguaId: ReguaId.parse('propria') };

/** Gives one carteira of a credor a régua of its own, for everybody in it. */
async function giveOwnRegua(
  world: World,
  credorId: CredorId,
  like: Regua,
): Promise<ReadonlyMap<string, ReguaId>> {
  const { carteiraId, reguaId } = OWN;
  await publishSampleRegua(world, { ...like, reguaId, name: 'Régua própria' });
  const path = `/api/credores/${credorId}/carteiras`;
  for (;;) {
    const read = await insist(world, () => asAdmin(world, 'GET', path));
    const { version, document } = PublishedCarteiras.parse(read);
    if (document.carteiras.some((carteira) => carteira.reguaForAll))
      return new Map([[carteiraName(credorId, carteiraId), reguaId]]);
    const carteiras = document.carteiras.map((carteira) =>
      carteira.carteiraId === carteiraId ? { ...carteira, reguaId, reguaForAll: true } : carteira,
    );
    const body = { expectedVersion: version, document: { ...document, carteiras } };
    await insist(world, () => despite(409, asAdmin(world, 'PUT', path, body)));
  }
}
