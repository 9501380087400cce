import { BEHAVIOUR_WORDS } from '#shared/domain/case/behaviour.ts';
import type { AnyStep } from './step.ts';

/** What a step that sends nothing does, in pt-BR; undefined for one that sends. */
export function silentText(step: AnyStep): string | undefined {
  switch (step.kind) {
    case 'message':
    case 'offer':
    case 'notice':
      return undefined;
    case 'task':
      return `Abre uma tarefa para a equipe, com ${step.dueDays} ${step.dueDays === 1 ? 'dia' : 'dias'} de prazo: ${step.title}.`;
    case 'move':
      return `Leva o caso para a carteira ${step.carteiraId}.`;
    case 'wait': {
      const heard = step.waitsFor.map((event) => BEHAVIOUR_WORDS[event]).join(', ');
      const place = (stepId: string | undefined) =>
        stepId ? `segue em ${stepId}` : 'segue adiante';
      return `Espera até ${step.days} ${step.days === 1 ? 'dia' : 'dias'}. Se a pessoa ${heard}, ${place(step.whenHeard)}; senão, ${place(step.otherwise)}.`;
    }
  }
}
