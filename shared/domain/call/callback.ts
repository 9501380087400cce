import * as z from 'zod';
import { Instant } from '#shared/domain/values/zone.ts';

/** Somebody asked to be called, not before `from`. It is spent by the first call that is placed for it. */
export const Callback = z.object({
  from: Instant,
  via: z.enum(['portal', 'reply', 'operator']),
  askedAt: Instant,
});
export type Callback = z.infer<typeof Callback>;
