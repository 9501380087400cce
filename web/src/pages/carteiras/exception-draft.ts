import { StepChange } from '#shared/domain/carteira/step-exception.ts';
import { changeText } from '#shared/domain/history/describe-ladder.ts';

type Kind = StepChange['kind'];

/** An exception of a carteira while somebody writes it: the API alone says whether it holds. */
export type ExceptionDraft = {
  readonly change: {
    readonly kind: Kind;
    readonly stepId?: string | undefined;
    readonly channel?: string | undefined;
    readonly days?: number | undefined;
    readonly messages?: readonly { readonly channel: string; readonly templateId: string }[];
  };
  readonly why: string;
};
export type ChangeDraft = ExceptionDraft['change'];

/** What an exception may be, in the order in which it is offered. */
export const CHANGE_KINDS: readonly { readonly value: Kind; readonly label: string }[] = [
  { value: 'skip', label: 'Não fazer um passo' },
  { value: 'messages', label: 'Dizer outra coisa em um passo' },
  { value: 'no-channel', label: 'Não usar um canal' },
  { value: 'channel', label: 'Usar só um canal' },
  { value: 'shift', label: 'Andar alguns dias mais tarde' },
];

/** An exception of another kind about the same step, with what that kind needs. */
export function changeOf(
  kind: Kind,
  stepId: string | undefined,
  messages: ChangeDraft['messages'] = [],
): ChangeDraft {
  const place = { kind, ...(stepId !== undefined && { stepId }) };
  switch (kind) {
    case 'skip':
      return place;
    case 'messages':
      return { ...place, messages };
    case 'shift':
      return { ...place, days: 3 };
    case 'channel':
    case 'no-channel':
      return { ...place, channel: 'email' };
  }
}

/** `não fazer o passo d-mais-3: clientes antigos`. */
export function exceptionText({ change, why }: ExceptionDraft): string {
  const parsed = StepChange.safeParse(change);
  return parsed.success ? `${changeText(parsed.data)}: ${why}` : why;
}
