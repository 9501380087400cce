import type * as z from 'zod';
import type { LocalTime } from '#shared/domain/values/zone.ts';
import { stepDay } from './step-day.ts';
import { type AnyStep, messagesOf, type Reaction, type ReguaStep } from './step.ts';
import { checkWait, type Refuse } from './wait-checks.ts';

/** No policy lets anybody be contacted outside them, so a step there is a slip of the pen. */
const EARLIEST: LocalTime = '08:00';
const LATEST: LocalTime = '20:00';
/** What is not even late is no bad debt. */
const LISTING_OFFSET_MIN = 1;

type Steps = { readonly steps: readonly ReguaStep[]; readonly reactions: readonly Reaction[] };

/** What a régua can get wrong as a whole; each message names the place, the value and the remedy, in pt-BR. */
export function checkSteps({ steps, reactions }: Steps, context: z.RefinementCtx): void {
  const refuse: Refuse = (path, message) =>
    context.addIssue({ code: 'custom', path: [...path], message });
  const names = new Set<string>();
  const checkOne = (step: AnyStep, path: readonly (string | number)[]) => {
    const { stepId } = step;
    if (names.has(stepId)) {
      refuse([...path, 'stepId'], `a etapa "${stepId}" aparece duas vezes; dê um nome a cada uma`);
    }
    names.add(stepId);
    checkStep(step, path, refuse);
  };
  for (const [index, step] of steps.entries()) {
    checkOne(step, ['steps', index]);
    checkOrder(step, steps[index - 1], ['steps', index], refuse);
    if (step.kind === 'wait') checkWait(step, index, steps, refuse);
  }
  for (const [index, reaction] of reactions.entries()) checkOne(reaction, ['reactions', index]);
}

function checkStep(step: AnyStep, path: readonly (string | number)[], refuse: Refuse): void {
  const { stepId, localTime } = step;
  if (localTime < EARLIEST || localTime >= LATEST) {
    refuse(
      [...path, 'localTime'],
      `${localTime} está fora de ${EARLIEST} a ${LATEST}; escolha uma hora dentro dessa faixa`,
    );
  }
  const channels = messagesOf(step).map(({ channel }) => channel);
  if (new Set(channels).size < channels.length) {
    refuse([...path, 'messages'], `a etapa "${stepId}" repete um canal; deixe um texto por canal`);
  }
  if (step.kind === 'notice' && step.offsetDays < LISTING_OFFSET_MIN) {
    refuse(
      [...path, 'offsetDays'],
      `uma etapa que registra a dívida vem depois do vencimento: ${stepDay(step.offsetDays)} é cedo demais, use ${stepDay(LISTING_OFFSET_MIN)} ou mais`,
    );
  }
}

function checkOrder(
  { stepId, offsetDays, localTime }: ReguaStep,
  previous: ReguaStep | undefined,
  path: readonly (string | number)[],
  refuse: Refuse,
): void {
  if (previous === undefined) return;
  if (offsetDays < previous.offsetDays) {
    refuse(
      [...path, 'offsetDays'],
      `${stepDay(offsetDays)} vem depois de ${stepDay(previous.offsetDays)}; ordene as etapas por dia`,
    );
  }
  if (offsetDays === previous.offsetDays && localTime <= previous.localTime) {
    refuse(
      [...path, 'localTime'],
      localTime === previous.localTime
        ? `"${previous.stepId}" e "${stepId}" saem no mesmo momento; mude a hora ou o dia de uma`
        : `${localTime} vem depois de ${previous.localTime} no mesmo dia; ordene as etapas por hora`,
    );
  }
}
