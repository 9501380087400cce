import { PublishedCarteiras } from '#events/api/configuration.ts';
import { asAdmin } from '#local/sample/as-admin.ts';
import type { World } from '#local/world.ts';
import {
  type CarteiraExceptions,
  carteiraName,
  StepExceptions,
} from '#shared/domain/carteira/step-exception.ts';
import { CarteiraId, type CredorId } from '#shared/domain/values/ids.ts';
import { despite } from './despite.ts';
import { insist } from './insist.ts';

/** In one carteira a step is left out, and in the next nobody writes an SMS. */
const EXCEPTIONS = [
  ['inicial', { kind: 'skip', stepId: 'd-mais-7' }],
  ['intermediaria', { kind: 'no-channel', channel: 'sms' }],
] as const;

/** Has two carteiras of a credor do otherwise than their régua, before anybody comes in. */
export async function exceptCarteiras(
  world: World,
  credorId: CredorId,
): Promise<CarteiraExceptions> {
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
