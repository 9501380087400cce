import { END_TEXTS, ListingObstacle } from './listing-end.ts';

/** Why a debt is not listed when it is asked for, besides what forbids it at any time. */
const TEXTS = {
  'no-policy': 'O credor não tem política publicada para este tipo de registro.',
  'no-debt': 'O devedor não tem esta dívida em aberto com o credor.',
  'already-listed': 'A dívida já tem um registro deste tipo em andamento.',
  'not-late-enough': 'A dívida ainda não tem o atraso mínimo da política.',
  'no-address':
    'Falta o endereço do devedor, que o cartório exige: importe-o com CEP, endereço, número, cidade e UF.',
  'no-channel': 'Nenhum canal de mensagens vale como aviso onde a pessoa mora.',
} as const;

export type AskRefusal = ListingObstacle | keyof typeof TEXTS;

/** As a sentence, in pt-BR. */
export function askRefusalText(refused: AskRefusal): string {
  const obstacle = ListingObstacle.safeParse(refused).data;
  if (obstacle) return `Não pode ser registrada: ${END_TEXTS[obstacle]}.`;
  return isOwn(refused) ? TEXTS[refused] : '';
}

const isOwn = (refused: AskRefusal): refused is keyof typeof TEXTS => refused in TEXTS;
