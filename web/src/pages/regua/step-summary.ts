import { BEHAVIOUR_WORDS } from '#shared/domain/case/behaviour.ts';
import { Condition, conditionText } from '#shared/domain/regua/condition-facts.ts';
import { CHANNEL_NAMES } from '../../parts/words.ts';
import type { BodyDraft } from './draft.ts';
import { STEP_KINDS } from './step-kinds.ts';

const WORDS: Readonly<Record<string, string>> = BEHAVIOUR_WORDS;

/** A step in a few words, for whoever looks over the whole timeline. */
export const summaryOf = (step: BodyDraft): readonly string[] => [
  doing(step),
  ...(step.condition === undefined ? [] : [conditionOf(step.condition)]),
];

function doing(step: BodyDraft): string {
  const name = STEP_KINDS.find(({ value }) => value === step.kind)?.label ?? step.kind;
  switch (step.kind) {
    case 'task':
      return `${name}: ${step.title ?? ''}`;
    case 'move':
      return `${name}: ${step.carteiraId ?? ''}`;
    case 'wait':
      return `Espera até ${step.days ?? '?'} dias que a pessoa ${(step.waitsFor ?? []).map((event) => WORDS[event] ?? event).join(' ou ')}`;
    default:
      return `${name}: ${(step.messages ?? [])
        .map(({ channel, templateId }) => `${CHANNEL_NAMES[channel] ?? channel} (${templateId})`)
        .join(' e, sem alcance, ')}`;
  }
}

function conditionOf(condition: unknown): string {
  const { data } = Condition.safeParse(condition);
  return data === undefined ? 'Sob uma condição que não se lê' : `Só se ${conditionText(data)}`;
}
