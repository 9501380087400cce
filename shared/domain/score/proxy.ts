import * as z from 'zod';

/** How well the facts that a score looks at give away what it may not look at: 0.5 not at all, 1 wholly. */
export const Proxy = z.object({
  by: z.enum(['uf', 'kind']),
  name: z.string().min(1).max(20),
  /** Of the tested people, how many are of this group. */
  rows: z.int().min(1),
  auc: z.number(),
});
export type Proxy = z.infer<typeof Proxy>;
