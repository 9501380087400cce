import { asAdmin } from '#local/sample/as-admin.ts';
import { SAMPLE_CREDORES } from '#local/sample/credores.ts';
import { publishListingPolicy, withNotice } from '#local/sample/listing-rules.ts';
import { publishNextAction } from '#local/sample/next-action-policy.ts';
import { publishSampleOffers } from '#local/sample/offer-policy.ts';
import { publishPricesBeside } from '#local/sample/prices-beside.ts';
import { publishSampleRegua } from '#local/sample/publish-regua.ts';
import { REACTING_REGUA } from '#local/sample/reacting-regua.ts';
import { registerCredor } from '#local/sample/town.ts';
import { withVoice } from '#local/sample/voice.ts';
import { withWhatsApp } from '#local/sample/whatsapp.ts';
import type { World } from '#local/world.ts';
import type { Credor } from '#shared/domain/credor/credor.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import type { Regua } from '#shared/domain/regua/regua.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import type { Behaviour } from './behaviour.ts';
import { despite } from './despite.ts';
import { insist } from './insist.ts';

/** Of the sample credores, the one that lets experience choose, and whose carteiras have ways of their own. */
export const CHOOSING_CREDOR = CredorId.parse('loja-aurora');

/** The one that offers otherwise than a credor begins with. */
const OFFERING_CREDOR = CredorId.parse('faculdade-horizonte');

/** When the régua gives notice of a listing, in days after the due date. */
const NOTICE_DAYS = 41;

/** Publishes what a world with these behaviours begins with. @returns its régua */
export async function openTown(world: World, behaviours: ReadonlySet<Behaviour>): Promise<Regua> {
  const plain = behaviours.has('regua-reacts') ? REACTING_REGUA : DEFAULT_REGUA;
  const listing = behaviours.has('lists-by-regua') ? withNotice(plain, NOTICE_DAYS) : plain;
  const written = behaviours.has('writes-by-whatsapp') ? withWhatsApp(listing) : listing;
  const regua = behaviours.has('speaks-by-voice') ? withVoice(written) : written;
  if (regua !== DEFAULT_REGUA) await publishSampleRegua(world, regua);
  for (const credor of SAMPLE_CREDORES) {
    await register(world, credor);
    await insist(world, () => publishListingPolicy(world, credor.credorId));
  }
  if (behaviours.has('learns-from-answers')) {
    await insist(world, () => publishPricesBeside(world));
    await insist(world, () => publishNextAction(world, CHOOSING_CREDOR));
  }
  if (behaviours.has('offers-otherwise'))
    await insist(world, () => publishSampleOffers(world, OFFERING_CREDOR));
  return regua;
}

/** An answer may be lost, and a conflict may leave nothing: whoever registers a credor looks whether it is there, and does it again. */
async function register(world: World, credor: Credor): Promise<void> {
  const read = () => asAdmin(world, 'GET', `/api/credores/${credor.credorId}`);
  for (;;) {
    await insist(world, () => registerCredor(world, credor));
    if ((await insist(world, () => despite(404, read()))) !== null) return;
  }
}
