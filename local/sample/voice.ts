import type { World } from '#local/world.ts';
import { Regua } from '#shared/domain/regua/regua.ts';
import { changePolicy } from './change-policy.ts';

/** The step whose first choice is spoken, where the régua has it. */
const SPOKEN_STEP = 'd-mais-22';

/** The régua of which one step is spoken by a machine that calls; where it may not, the step is written as before. */
export const withVoice = (regua: Regua): Regua =>
  Regua.parse({
    ...regua,
    steps: regua.steps.map((step) =>
      step.stepId === SPOKEN_STEP && step.kind === 'message'
        ? { ...step, messages: [{ channel: 'voice', templateId: 'recado-voz' }, ...step.messages] }
        : step,
    ),
  });

/** As an admin lets machines call. @throws when the API answers with anything but success */
export const letVoiceLeave = (world: Pick<World, 'aws'>): Promise<void> =>
  changePolicy(world, ({ voiceMessages }) => ({
    voiceMessages: { ...voiceMessages, allowed: true },
  }));
