import { publishStricterRules } from '#local/sample/stricter-rules.ts';
import { letVoiceLeave } from '#local/sample/voice.ts';
import { letWhatsAppLeave } from '#local/sample/whatsapp.ts';
import type { World } from '#local/world.ts';
import type { Behaviour } from './behaviour.ts';
import { tellErp } from './erp-desk.ts';
import { insist } from './insist.ts';

/** From when on an admin let what is off by default be used, in epoch milliseconds; null: never. */
export type Openings = {
  readonly whatsAppFrom: number | null;
  readonly voiceFrom: number | null;
  readonly erpFrom: number | null;
  /** From when on a credor, and a carteira of another, have what they asked for. */
  readonly stricterFrom: number | null;
};

/** Lets be used what the behaviours of a world want. */
export async function openUp(world: World, behaviours: ReadonlySet<Behaviour>): Promise<Openings> {
  const open = async (behaviour: Behaviour, how: (of: World) => Promise<unknown>) => {
    if (!behaviours.has(behaviour)) return null;
    const from = world.aws.now();
    await insist(world, () => how(world));
    return from;
  };
  const whatsAppFrom = await open('writes-by-whatsapp', letWhatsAppLeave);
  const voiceFrom = await open('speaks-by-voice', letVoiceLeave);
  const erpFrom = await open('listens-by-hooks', tellErp);
  const stricterFrom = await open('asks-for-stricter-rules', publishStricterRules);
  return { whatsAppFrom, voiceFrom, erpFrom, stricterFrom };
}
