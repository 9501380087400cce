import {
  CHOSEN_ARM,
  experimentOf,
  HOLDOUT_ARM,
  isChoiceStudy,
} from '#shared/domain/experiment/study.ts';
import type { Description } from './description.ts';
import type { FactOf } from './entry.ts';

/** Where the case is in an experiment, and what that means for it. */
export function describeArm({
  studyId,
  armId,
  carteiraId,
  measure,
}: FactOf<'arm-assigned'>): Description {
  const days = `Conta o que entrar em ${measure.days} dias.`;
  if (isChoiceStudy(studyId)) {
    const title =
      armId === CHOSEN_ARM
        ? 'A experiência escolhe canal e hora dos contatos'
        : 'Fica na régua como está escrita';
    return { kind: 'decisao', title, why: ['Decidido pelo código da pessoa.', days] };
  }
  const experiment = experimentOf(studyId);
  const isHeldOut = armId === HOLDOUT_ARM;
  const where = experiment === null ? `na carteira ${carteiraId}` : `no experimento ${experiment}`;
  return {
    kind: 'decisao',
    title: isHeldOut ? `Grupo de controle ${where}` : `Grupo ${armId} ${where}`,
    why: [
      isHeldOut
        ? 'A régua não escreve a esta pessoa. O que ela pede, o que assina e o que a lei manda avisar segue saindo.'
        : 'Sorteado na entrada, pelo código da pessoa; não muda mais.',
      days,
    ],
  };
}
