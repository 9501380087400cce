import type * as z from 'zod';
import type { LocalTime } from '#shared/domain/values/zone.ts';

/** No policy lets anybody be contacted outside them, so a step there is a slip of the pen. */
const EARLIEST: LocalTime = '08:00';
const LATEST: LocalTime = '20:00';
/** What is not even late is no bad debt. */
const LISTING_OFFSET_MIN = 1;

type Step = {
  readonly stepId: string;
  readonly offsetDays: number;
  readonly localTime: LocalTime;
  readonly messages: readonly { readonly channel: string }[];
  readonly catchUp: string;
  readonly lists?: string | undefined;
};

/** What a régua can get wrong as a whole; each message names the place, the value and the remedy, in pt-BR. */
export function checkSteps(steps: readonly Step[], context: z.RefinementCtx): void {
  const refuse = (index: number, field: keyof Step, message: string) =>
    context.addIssue({ code: 'custom', path: ['steps', index, field], message });

  for (const [index, step] of steps.entries()) {
    const { stepId, offsetDays, localTime } = step;
    const earlier = steps.slice(0, index);
    const previous = earlier.at(-1);
    if (earlier.some((other) => other.stepId === stepId)) {
      refuse(index, 'stepId', `a etapa "${stepId}" aparece duas vezes; dê um nome a cada uma`);
    }
    if (localTime < EARLIEST || localTime >= LATEST) {
      refuse(
        index,
        'localTime',
        `${localTime} está fora de ${EARLIEST} a ${LATEST}; escolha uma hora dentro dessa faixa`,
      );
    }
    if (previous && offsetDays < previous.offsetDays) {
      refuse(
        index,
        'offsetDays',
        `${dayName(offsetDays)} vem depois de ${dayName(previous.offsetDays)}; ordene as etapas por dia`,
      );
    }
    if (previous?.offsetDays === offsetDays && localTime <= previous.localTime) {
      refuse(
        index,
        'localTime',
        localTime === previous.localTime
          ? `"${previous.stepId}" e "${stepId}" saem no mesmo momento; mude a hora ou o dia de uma`
          : `${localTime} vem depois de ${previous.localTime} no mesmo dia; ordene as etapas por hora`,
      );
    }
    if (step.lists && offsetDays < LISTING_OFFSET_MIN) {
      refuse(
        index,
        'offsetDays',
        `uma etapa que registra a dívida vem depois do vencimento: ${dayName(offsetDays)} é cedo demais, use ${dayName(LISTING_OFFSET_MIN)} ou mais`,
      );
    }
    if (step.lists && step.catchUp === 'merge') {
      refuse(
        index,
        'catchUp',
        `o aviso da etapa "${stepId}" tem de chegar por si e não se junta a outra mensagem; use skip ou send-late`,
      );
    }
    const channels = step.messages.map(({ channel }) => channel);
    if (new Set(channels).size < channels.length) {
      refuse(index, 'messages', `a etapa "${stepId}" repete um canal; deixe um texto por canal`);
    }
  }
}

const dayName = (offsetDays: number): string => `D${offsetDays < 0 ? '' : '+'}${offsetDays}`;
