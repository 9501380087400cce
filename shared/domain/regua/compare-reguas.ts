import { CHANNEL_NAMES } from '#shared/domain/message/channel.ts';
import type { StepId } from '#shared/domain/values/ids.ts';
import { BEHAVIOUR_WORDS } from '#shared/domain/case/behaviour.ts';
import { conditionText } from './condition-facts.ts';
import type { Regua } from './regua.ts';
import { type AnyStep, messagesOf } from './step.ts';
import { stepDay } from './step-day.ts';
import { silentText } from './step-text.ts';

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
  const all = (regua: Regua): readonly AnyStep[] => [...regua.steps, ...regua.reactions];
  const older = new Map(all(before).map((step) => [step.stepId, step]));
  const newer = new Set(all(after).map(({ stepId }) => stepId));
  return [
    ...wholeDifferences(before, after),
    ...all(before)
      .filter(({ stepId }) => !newer.has(stepId))
      .map((step): Difference => {
        const text = `Sai o passo "${step.stepId}" (${whenOf(step)}, ${whatOf(step)}).`;
        return { kind: 'step-removed', stepId: step.stepId, text };
      }),
    ...all(after).flatMap((step) => {
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

const added = (step: AnyStep): Difference => ({
  kind: 'step-added',
  stepId: step.stepId,
  text: `Entra o passo "${step.stepId}": ${whenOf(step)}, ${whatOf(step)}.`,
});

function stepDifferences(before: AnyStep, after: AnyStep): readonly Difference[] {
  const { stepId } = after;
  const told = (
    kind: Difference['kind'],
    tell: (step: AnyStep) => string | null,
    sentence: (now: string, then: string | null) => string,
  ): readonly Difference[] => {
    const [then, now] = [tell(before), tell(after)];
    if (now === then || now === null) return [];
    return [{ kind, stepId, text: `O passo "${stepId}" ${sentence(now, then)}.` }];
  };
  return [
    ...told('step-moved', whenOf, (now, then) => `passa de ${then} para ${now}`),
    ...told('policy-changed', roleOf, (now) => `passa a ser ${now}`),
    ...told(
      'messages-changed',
      sayingOf,
      (now, then) => `sai ${now}; antes, ${then ?? 'não saía'}`,
    ),
    ...told('policy-changed', doingOf, (now) => `agora faz assim: ${now}`),
    ...told('policy-changed', conditionOf, (now, then) => `é feito ${now}; antes, ${then}`),
    ...told(
      'policy-changed',
      (step) => ('catchUp' in step ? LATE[step.catchUp] : null),
      (now, then) => `${now} quando o dia passa${then === null ? '' : `; antes, ${then}`}`,
    ),
    ...told(
      'policy-changed',
      (step) => ('onNonBusinessDay' in step ? CLOSED[step.onNonBusinessDay] : null),
      (now, then) => `${now} quando o dia não é útil${then === null ? '' : `; antes, ${then}`}`,
    ),
  ];
}

function whenOf(step: AnyStep): string {
  if ('offsetDays' in step) return `${stepDay(step.offsetDays)} às ${step.localTime}`;
  const { event, days } = step.after;
  const count = days === 1 ? '1 dia' : `${days} dias`;
  const each = step.repeats ? 'cada vez que a pessoa' : 'a pessoa';
  return `${count} depois que ${each} ${BEHAVIOUR_WORDS[event]}, às ${step.localTime}`;
}

/** A step in one line, for whoever reads what is in force. */
export const stepLine = (step: AnyStep): string => `${whenOf(step)}, ${whatOf(step)}`;

const whatOf = (step: AnyStep): string => sayingOf(step) ?? doingOf(step) ?? step.kind;

/** `por e-mail (atraso-email) e, sem alcance, por SMS (atraso-sms)`; null for a step that sends nothing. */
function sayingOf(step: AnyStep): string | null {
  const said = messagesOf(step).map(
    ({ channel, templateId }) => `por ${CHANNEL_NAMES[channel]} (${templateId})`,
  );
  return said.length > 0 ? said.join(' e, sem alcance, ') : null;
}

/** `abre uma tarefa para a equipe…`; null for a step that sends. */
function doingOf(step: AnyStep): string | null {
  const text = silentText(step);
  return text ? `${text.slice(0, 1).toLowerCase()}${text.slice(1).replace(/\.$/, '')}` : null;
}

function roleOf(step: AnyStep): string {
  switch (step.kind) {
    case 'message':
      return 'uma mensagem';
    case 'offer':
      return 'uma mensagem com oferta';
    case 'notice':
      return `o aviso de ${step.lists}`;
    case 'task':
      return 'uma tarefa';
    case 'move':
      return 'uma mudança de carteira';
    case 'wait':
      return 'uma espera';
  }
}

const conditionOf = ({ condition }: AnyStep): string =>
  condition === undefined ? 'sempre' : `só se ${conditionText(condition)}`;

const LATE = {
  skip: 'é deixado',
  'send-late': 'sai atrasado',
  merge: 'se junta ao seguinte',
} as const;

const CLOSED = {
  'next-business-day': 'vai para o próximo',
  'previous-business-day': 'vem para o anterior',
  same: 'sai no próprio dia',
} as const;
