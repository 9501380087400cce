import { CHANNEL_NAMES } from '#shared/domain/message/channel.ts';
import type { StepId } from '#shared/domain/values/ids.ts';
import type { Regua, ReguaStep } from './regua.ts';
import { stepDay } from './step-day.ts';

export type Difference = {
  readonly kind:
    | 'regua-changed'
    | 'step-added'
    | 'step-removed'
    | 'step-moved'
    | 'messages-changed'
    | 'policy-changed';
  /** Null for what holds for the whole régua. */
  readonly stepId: StepId | null;
  /** pt-BR, one sentence. */
  readonly text: string;
};

/** What somebody would notice who read one régua after the other, in the order of the newer one's days. */
export function compareReguas(before: Regua, after: Regua): readonly Difference[] {
  const older = new Map(before.steps.map((step) => [step.stepId, step]));
  const newer = new Set(after.steps.map(({ stepId }) => stepId));
  return [
    ...wholeDifferences(before, after),
    ...before.steps
      .filter(({ stepId }) => !newer.has(stepId))
      .map((step): Difference => {
        const text = `Sai o passo "${step.stepId}" (${whenOf(step)}, ${messagesOf(step)}).`;
        return { kind: 'step-removed', stepId: step.stepId, text };
      }),
    ...after.steps.flatMap((step) => {
      const known = older.get(step.stepId);
      return known ? stepDifferences(known, step) : [added(step)];
    }),
  ];
}

function wholeDifferences(before: Regua, after: Regua): readonly Difference[] {
  const changed = (text: string): Difference => ({ kind: 'regua-changed', stepId: null, text });
  return [
    ...(before.name === after.name
      ? []
      : [changed(`O nome passa de "${before.name}" para "${after.name}".`)]),
    ...(before.spreadMinutes === after.spreadMinutes
      ? []
      : [
          changed(
            `Cada passo se espalha por ${after.spreadMinutes} minutos; antes, por ${before.spreadMinutes}.`,
          ),
        ]),
  ];
}

const added = (step: ReguaStep): Difference => ({
  kind: 'step-added',
  stepId: step.stepId,
  text: `Entra o passo "${step.stepId}": ${whenOf(step)}, ${messagesOf(step)}.`,
});

function stepDifferences(before: ReguaStep, after: ReguaStep): readonly Difference[] {
  const { stepId } = after;
  const told = (kind: Difference['kind'], isSame: boolean, text: string): readonly Difference[] =>
    isSame ? [] : [{ kind, stepId, text: `O passo "${stepId}" ${text}.` }];
  return [
    ...told(
      'step-moved',
      whenOf(before) === whenOf(after),
      `passa de ${whenOf(before)} para ${whenOf(after)}`,
    ),
    ...told(
      'messages-changed',
      messagesOf(before) === messagesOf(after),
      `sai ${messagesOf(after)}; antes, ${messagesOf(before)}`,
    ),
    ...told(
      'policy-changed',
      before.catchUp === after.catchUp,
      `${LATE[after.catchUp]} quando o dia passa; antes, ${LATE[before.catchUp]}`,
    ),
    ...told(
      'policy-changed',
      before.onNonBusinessDay === after.onNonBusinessDay,
      `${CLOSED[after.onNonBusinessDay]} quando o dia não é útil; antes, ${CLOSED[before.onNonBusinessDay]}`,
    ),
    ...told('policy-changed', before.lists === after.lists, listsText(before, after)),
  ];
}

const whenOf = ({ offsetDays, localTime }: ReguaStep): string =>
  `${stepDay(offsetDays)} às ${localTime}`;

/** `por e-mail (atraso-email) e, sem alcance, por SMS (atraso-sms)`. */
const messagesOf = ({ messages }: ReguaStep): string =>
  messages
    .map(({ channel, templateId }) => `por ${CHANNEL_NAMES[channel]} (${templateId})`)
    .join(' e, sem alcance, ');

const LATE = {
  skip: 'é deixado',
  'send-late': 'sai atrasado',
  merge: 'se junta ao seguinte',
} as const satisfies Record<ReguaStep['catchUp'], string>;

const CLOSED = {
  'next-business-day': 'vai para o próximo',
  'previous-business-day': 'vem para o anterior',
  same: 'sai no próprio dia',
} as const satisfies Record<ReguaStep['onNonBusinessDay'], string>;

const listsText = (before: ReguaStep, after: ReguaStep): string =>
  after.lists
    ? `passa a ser o aviso de ${after.lists}`
    : `deixa de ser o aviso de ${before.lists ?? 'registro'}`;
