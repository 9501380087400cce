import { useQuery } from '@tanstack/react-query';
import * as z from 'zod';

const OutboxMessage = z.object({
  id: z.string(),
  kind: z.enum(['email', 'sms', 'whatsapp', 'voice']),
  at: z.string(),
  to: z.string(),
  subject: z.string().nullable(),
  text: z.string(),
  html: z.string().nullable(),
  /** How many SMS it was paid as. */
  parts: z.int().nullable(),
  /** What became of it, e.g. delivered. */
  fates: z.array(z.object({ what: z.string(), at: z.string() })),
});
export type OutboxMessage = z.infer<typeof OutboxMessage>;

const Outbox = z.object({ messages: z.array(OutboxMessage) });
const LIMIT = 500;
const POLL_MS = 10_000;

/** What the local run would have sent, newest first. */
export function useOutbox() {
  return useQuery({
    queryKey: ['outbox'],
    queryFn: async () => {
      const response = await fetch(`/local/outbox?limit=${LIMIT}`);
      return Outbox.parse(await response.json()).messages;
    },
    refetchInterval: POLL_MS,
  });
}
