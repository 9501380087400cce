import type { BodyDraft } from './draft.ts';

export const STEP_KINDS = [
  { value: 'message', label: 'Mensagem' },
  { value: 'offer', label: 'Mensagem com a melhor oferta' },
  { value: 'notice', label: 'Aviso de registro' },
  { value: 'task', label: 'Tarefa para a equipe' },
  { value: 'move', label: 'Mudança de carteira' },
  { value: 'wait', label: 'Espera por um sinal' },
] as const;
export const REACTION_KINDS = STEP_KINDS.filter(
  ({ value }) => value !== 'notice' && value !== 'wait',
);

export const sends = (kind: string): boolean => ['message', 'offer', 'notice'].includes(kind);
/** Whether a step may come too late, and what then: a move is made whenever, and a wait ends by itself. */
export const hasCatchUp = (kind: string): boolean => kind !== 'move' && kind !== 'wait';
export const mayMerge = (kind: string): boolean => kind === 'message' || kind === 'offer';

/** Everything that only some kinds have. */
const OWN_FIELDS = [
  'messages',
  'lists',
  'title',
  'script',
  'dueDays',
  'carteiraId',
  'waitsFor',
  'days',
  'whenHeard',
  'otherwise',
  'catchUp',
  'onNonBusinessDay',
] as const satisfies readonly (keyof BodyDraft)[];

/** The step as one of another kind: what it has in common stays, the rest begins anew. */
export function asKind<Step extends BodyDraft>(step: Step, kind: string): Step {
  const kept: Step = { ...step, kind };
  for (const field of OWN_FIELDS) delete kept[field];
  const { catchUp, onNonBusinessDay = 'next-business-day', messages = [] } = step;
  const late = catchUp === 'merge' && !mayMerge(kind) ? 'skip' : (catchUp ?? 'skip');
  return {
    ...kept,
    ...(sends(kind) && { messages: kind === step.kind ? messages : [] }),
    ...(kind === 'notice' && { lists: 'negativacao' }),
    ...(kind === 'task' && { title: '', dueDays: 2 }),
    ...(kind === 'move' && { carteiraId: '' }),
    ...(kind === 'wait' && { waitsFor: ['visited'], days: 3 }),
    ...(hasCatchUp(kind) && { catchUp: late }),
    ...(kind !== 'wait' && { onNonBusinessDay }),
  };
}
