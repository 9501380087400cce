import type { ReguaView } from '#events/api/configuration.ts';

type Step = ReguaView['steps'][number];

const CATCH_UP: Readonly<Record<string, string>> = {
  skip: 'Se o dia passar sem envio, o passo é deixado.',
  'send-late': 'Se o dia passar sem envio, sai assim mesmo, antes dos seguintes.',
  merge: 'Se o dia passar sem envio, uma mensagem mais nova fala por ele.',
};
const CLOSED_DAYS: Readonly<Record<string, string>> = {
  'next-business-day': 'Sem banco aberto no dia, vai para o próximo dia útil.',
  'previous-business-day': 'Sem banco aberto no dia, vem para o dia útil anterior.',
  same: 'Sai no próprio dia, haja banco aberto ou não.',
};

const LISTS = {
  negativacao:
    'É o aviso de negativação: dez dias depois de entregue, o que continuar em aberto é registrado.',
  protesto:
    'É o aviso de protesto: dez dias depois de entregue, o que continuar em aberto vai ao cartório.',
} as const;

/** A step's policies as sentences. */
export const policiesOf = (step: Step): readonly string[] =>
  [
    step.condition && `Só se: ${step.condition}.`,
    step.does,
    step.lists && LISTS[step.lists],
    step.catchUp && (CATCH_UP[step.catchUp] ?? step.catchUp),
    step.onNonBusinessDay && (CLOSED_DAYS[step.onNonBusinessDay] ?? step.onNonBusinessDay),
  ].flatMap((line) => line ?? []);

/** Who published, as far as the record names somebody: an e-mail, or the opaque id of a person of the team. */
export function publisherText({ publishedBy }: ReguaView): string {
  const [kind, id = ''] = publishedBy.split(':');
  return kind === 'user' ? `pela equipe (${id.slice(0, 8)})` : `por ${publishedBy}`;
}

/** `3 dias depois do vencimento`. */
export function distanceText({ offsetDays }: Step): string {
  if (offsetDays === 0) return 'no dia do vencimento';
  const days = Math.abs(offsetDays);
  const count = days === 1 ? '1 dia' : `${days} dias`;
  return `${count} ${offsetDays < 0 ? 'antes' : 'depois'} do vencimento`;
}
