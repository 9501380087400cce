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

/** `3 dias depois do vencimento`. */
export function distanceText({ offsetDays }: Pick<Step, 'offsetDays'>): string {
  if (offsetDays === 0) return 'no dia do vencimento';
  const days = Math.abs(offsetDays);
  const count = days === 1 ? '1 dia' : `${days} dias`;
  return `${count} ${offsetDays < 0 ? 'antes' : 'depois'} do vencimento`;
}

/** What the editor lets somebody choose. */
export const CATCH_UP_CHOICES = [
  { value: 'skip', label: 'Deixar o passo' },
  { value: 'send-late', label: 'Fazer atrasado' },
  { value: 'merge', label: 'Juntar ao seguinte' },
] as const;
export const CLOSED_DAY_CHOICES = [
  { value: 'next-business-day', label: 'Próximo dia útil' },
  { value: 'previous-business-day', label: 'Dia útil anterior' },
  { value: 'same', label: 'No próprio dia' },
] as const;
export const LISTS_CHOICES = [
  { value: 'negativacao', label: 'Negativação' },
  { value: 'protesto', label: 'Protesto' },
] as const;
