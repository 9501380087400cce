import type * as z from 'zod';
import { PublishedCarteiras } from '#events/api/configuration.ts';
import { publishSampleRegua } from '#local/sample/publish-regua.ts';
import {
  type CarteiraExceptions,
  carteiraName,
  StepExceptions,
} from '#shared/domain/carteira/step-exception.ts';
import { canonical } from '#shared/domain/history/hash-chain.ts';
import type { Regua } from '#shared/domain/regua/regua.ts';
import { CarteiraId, type CredorId, ReguaId } from '#shared/domain/values/ids.ts';
import type { Behaviour } from './behaviour.ts';
import type { PublishingDesk } from './publishing.ts';

type Carteira = z.infer<typeof PublishedCarteiras>['document']['carteiras'][number];

/** In one carteira a step is left out, and in the next nobody writes an SMS. */
const EXCEPTIONS = [
  ['inicial', { kind: 'skip', stepId: 'd-mais-7' }],
  ['intermediaria', { kind: 'no-channel', channel: 'sms' }],
] as const;

/** What a credor says of its carteiras before anybody comes in: what they do otherwise, and which régua is for everybody in one. */
export async function openCarteiras(
  desk: PublishingDesk,
  credorId: CredorId,
  regua: Regua,
  behaviours: ReadonlySet<Behaviour>,
): Promise<{
  readonly exceptions: CarteiraExceptions;
  readonly ownReguas: ReadonlyMap<string, ReguaId>;
}> {
  return {
    exceptions: behaviours.has('excepts-carteiras')
      ? await exceptCarteiras(desk, credorId)
      : new Map(),
    ownReguas: behaviours.has('takes-reguas')
      ? await giveOwnRegua(desk, credorId, regua)
      : new Map(),
  };
}

/** Has two carteiras of a credor do otherwise than their régua. */
async function exceptCarteiras(
  desk: PublishingDesk,
  credorId: CredorId,
): Promise<CarteiraExceptions> {
  const exceptions = new Map(
    EXCEPTIONS.map(([carteiraId, change]) => [
      carteiraName(credorId, CarteiraId.parse(carteiraId)),
      StepExceptions.parse([{ change, why: 'combinado com o credor' }]),
    ]),
  );
  await publishUntil(desk, credorId, (carteira) => {
    const own = exceptions.get(carteiraName(credorId, carteira.carteiraId));
    return { ...carteira, ...(own && { exceptions: own }) };
  });
  return exceptions;
}

const OWN = { carteiraId: CarteiraId.parse('intermediaria'), reguaId: ReguaId.parse('propria') };

/** Gives one carteira of a credor a régua of its own, for everybody in it. */
async function giveOwnRegua(
  desk: PublishingDesk,
  credorId: CredorId,
  like: Regua,
): Promise<ReadonlyMap<string, ReguaId>> {
  const { carteiraId, reguaId } = OWN;
  await publishSampleRegua(desk.world, { ...like, reguaId, name: 'Régua própria' });
  await publishUntil(desk, credorId, (carteira) =>
    carteira.carteiraId === carteiraId ? { ...carteira, reguaId, reguaForAll: true } : carteira,
  );
  return new Map([[carteiraName(credorId, carteiraId), reguaId]]);
}

/** An answer may be lost, and so may a draft: whoever changes carteiras looks whether they are so, and begins again. */
async function publishUntil(
  desk: PublishingDesk,
  credorId: CredorId,
  change: (carteira: Carteira) => Carteira,
): Promise<void> {
  const path = `/api/credores/${credorId}/carteiras`;
  const address = { draft: `${path}/draft`, publication: `${path}/draft/publication` };
  for (;;) {
    const { version, document } = PublishedCarteiras.parse(await desk.ask('GET', path));
    const changed = { ...document, carteiras: document.carteiras.map(change) };
    if (canonical(changed) === canonical(document)) return;
    await desk.ask('PUT', address.draft, { expectedRevision: 0, document: changed });
    await desk.publish(address, version, 'carteiras como combinado com o credor');
  }
}
