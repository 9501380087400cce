import * as z from 'zod';

export const PortalEnv = z.object({
  TABLE_NAME: z.string().min(1),
  DOCUMENT_KEY_SECRET: z.string().min(1),
  EDGE_PROOF_SECRET: z.string().min(1),
});
