import * as z from 'zod';

/**
 * What a question about somebody came to. `unreadable`: the answer was something else than the policy describes; `denied`: the
 * provider did not take our key; `failed`: no answer.
 */
export const LookUpOutcome = z.enum(['found', 'nothing-new', 'failed', 'unreadable', 'denied']);
export type LookUpOutcome = z.infer<typeof LookUpOutcome>;
