import * as z from 'zod';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Instant } from '#shared/domain/values/zone.ts';

/** What a debtor does that a ladder may answer to. */
export const BehaviourEvent = z.enum([
  'opened',
  'clicked',
  'replied',
  'visited',
  'promised',
  'broke-promise',
  'part-paid',
  'complained',
]);
export type BehaviourEvent = z.infer<typeof BehaviourEvent>;

/** How people call them, in pt-BR. */
export const BEHAVIOUR_WORDS: Readonly<Record<BehaviourEvent, string>> = {
  opened: 'abriu uma mensagem',
  clicked: 'clicou em uma mensagem',
  replied: 'respondeu',
  visited: 'visitou o portal',
  promised: 'prometeu pagar',
  'broke-promise': 'quebrou uma promessa',
  'part-paid': 'pagou uma parte',
  complained: 'reclamou de uma mensagem',
};

/** Older ones of a ladder are forgotten: nobody's next step depends on their hundredth opening. */
export const BEHAVIOUR_EVENTS_MAX = 60;

/** What the debtor did since the ladder stands on a due date, oldest first. */
export const Behaviour = z.object({
  anchor: LocalDate,
  events: z.array(z.object({ event: BehaviourEvent, at: Instant })).max(BEHAVIOUR_EVENTS_MAX),
});
export type Behaviour = z.infer<typeof Behaviour>;

/** What of it is done with what was sent. */
export const DoneWithMessages = BehaviourEvent.extract(['opened', 'clicked', 'visited']);
export type DoneWithMessages = z.infer<typeof DoneWithMessages>;

/** The last time that each was done. */
export const LastDone = z.partialRecord(DoneWithMessages, Instant);
export type LastDone = z.infer<typeof LastDone>;
