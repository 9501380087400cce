import * as z from 'zod';
import { Instant } from '#shared/domain/values/zone.ts';

/** How somebody agreed: what a court asks for besides the term itself. Personal data. */
export const Evidence = z.object({
  acceptedAt: Instant,
  ip: z.string().max(64),
  userAgent: z.string().max(300),
  /** How we knew who it was, in pt-BR: the document typed behind the link, or the person of the team. */
  identity: z.string().max(200),
  /** The id of the request, as the logs know it. */
  request: z.string().max(200),
  termHash: z.string().length(64),
});
export type Evidence = z.infer<typeof Evidence>;

/** The exact bytes that were agreed to, and the evidence. Lies outside the history, which keeps the hash of each. */
export const SignedTerm = z.object({ pdf: z.base64(), evidence: Evidence });
export type SignedTerm = z.infer<typeof SignedTerm>;
