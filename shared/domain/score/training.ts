import * as z from 'zod';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { HORIZON_DAYS } from './outcome.ts';

/** Why a training learns nothing: too little is known, all of it is too new to be tested on later people, or there is nothing to tell apart. */
export const WhyNothing = z.enum(['few-outcomes', 'short-span', 'one-kind']);
export type WhyNothing = z.infer<typeof WhyNothing>;

/** What the last training came to. */
export const ScoreTraining = z.object({
  at: Instant,
  /** Outcomes that are known of the time that is learnt from, and how many of them were drawn to learn from. */
  known: z.int().min(0),
  drawn: z.int().min(0),
  /** Their nights; null where there are none. */
  nights: z.object({ from: LocalDate, to: LocalDate }).nullable(),
  came: z.enum(['learnt', 'nothing-new', ...WhyNothing.options]),
});
export type ScoreTraining = z.infer<typeof ScoreTraining>;

/** Below this nothing is learnt. */
export const LEARNT_MIN = 30;

/** Why the last training left nothing for a person to decide, in pt-BR; null where it did. */
export function nothingLearntText({ known, nights, came }: ScoreTraining): string | null {
  const many = known.toLocaleString('pt-BR');
  switch (came) {
    case 'learnt':
      return null;
    case 'nothing-new':
      return 'O último treino não aprendeu nada de novo: os resultados são os mesmos de antes.';
    case 'few-outcomes':
      return `O último treino não aprendeu nada: há ${many} resultados de ${HORIZON_DAYS} dias, e são precisos ao menos ${LEARNT_MIN} para aprender, e outros, mais novos, para testar.`;
    case 'short-span':
      return `O último treino não aprendeu nada: os ${many} resultados são todos de ${told(nights?.from)} a ${told(nights?.to)}. O quarto mais novo só serve para testar, e o que veio nos ${HORIZON_DAYS + 1} dias antes dele fica de fora, para que nada do tempo testado seja sabido; o que sobra é pouco. Passa com o tempo.`;
    case 'one-kind':
      return `O último treino não aprendeu nada: dos ${many} resultados, os mais novos são todos de quem pagou ou todos de quem não pagou, e não há com que testar.`;
  }
}

const told = (day: LocalDate | undefined): string => day?.split('-').toReversed().join('/') ?? '';
