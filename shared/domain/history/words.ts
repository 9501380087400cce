import type { DueAgain } from '#shared/domain/debt/due-again.ts';
import type { OwesAgain } from '#shared/domain/debt/owed-again.ts';
import { formatDate } from '#shared/domain/values/local-date.ts';
import { type Centavos, centavos, formatReais, sumCentavos } from '#shared/domain/values/money.ts';
import { type Instant, toLocal, type Zone } from '#shared/domain/values/zone.ts';
import type { FactOf } from './entry.ts';

const MICROS_PER_CENTAVO = 10_000;
const MICROS_PER_REAL = 1_000_000;

/** `12/03 às 09:00`, on the debtor's own clock. */
export function momentText(at: Instant, zone: Zone): string {
  const local = toLocal(at, zone);
  return `${local.slice(8, 10)}/${local.slice(5, 7)} às ${local.slice(11)}`;
}

/** What a message cost, from millionths of a real: `R$ 0,17`, or `R$ 0,0009` below a centavo; null where nobody knows. */
export function costText(micros: number | null): string {
  if (micros === null) return 'sem preço na tabela';
  if (micros > 0 && micros < MICROS_PER_CENTAVO) {
    return `R$ ${(micros / MICROS_PER_REAL).toFixed(4).replace('.', ',')}`;
  }
  return formatReais(centavos(Math.round(micros / MICROS_PER_CENTAVO)));
}

/** `2%` for 200 basis points. */
export const rateText = (bps: number): string => `${String(bps / 100).replace('.', ',')}%`;

/** The parts of a sum that are not zero: `R$ 10,00 de juros, R$ 90,00 de principal`. */
export const partsText = (parts: readonly (readonly [Centavos, string])[]): string =>
  parts
    .filter(([amount]) => amount > 0)
    .map(([amount, name]) => `${formatReais(amount)} de ${name}`)
    .join(', ');

export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Why a paid instalment falls due again. @param what the creditor did: `devolveu` */
export const dueAgainLine = (
  what: 'devolveu' | 'corrigiu',
  [first]: DueAgain = [],
): readonly string[] =>
  first
    ? [
        `Foi o credor que ${what}: o que foi pago vence de novo em ${formatDate(first.dueDate)}, e multa, juros e tolerância só contam daí.`,
      ]
    : [];

type Waited = Pick<FactOf<'debts-owe-again'>, 'restedIn' | 'unkept' | 'takenBack'>;

/** Why something that went back is missing only now. */
function waitedLines({ restedIn, unkept, takenBack }: Waited, isLater: boolean): readonly string[] {
  if (takenBack)
    return [
      'O credor tinha retirado a dívida, e ela voltou: o que foi devolvido dela vence agora.',
    ];
  if (restedIn)
    return [
      unkept
        ? 'O acordo em que a dívida estava acabou: o que foi devolvido dela vence agora.'
        : 'O acordo em que a dívida estava foi cumprido: o que voltou a faltar dela vence agora.',
    ];
  return isLater ? ['O banco de quem pagou tomou o que cobria uma devolução do credor.'] : [];
}

/** What the creditor's own act opened again, of an agreement or of debts outside agreements. */
export function owesAgainLines({
  by,
  returned,
  returnedAt,
  parts,
  ...why
}: OwesAgain & Waited): readonly string[] {
  const sumOf = (some: typeof parts) => formatReais(sumCentavos(some.map(({ amount }) => amount)));
  const [now, later] = [parts.filter(({ rests }) => !rests), parts.filter(({ rests }) => rests)];
  const days = [...new Set(now.map(({ payBy }) => payBy))].toSorted().map(formatDate);
  const isHeld = parts.some(({ instead }) => instead);
  const missing =
    now.length > 0
      ? `por isso voltaram a faltar ${sumOf(now)}.`
      : `por isso vão faltar ${sumOf(later)} quando o acordo estiver cumprido.`;
  return [
    ...waitedLines(why, returnedAt !== undefined),
    ...(isHeld
      ? ['O que foi devolvido tinha sido pago no lugar do que o banco de quem pagou tomou.']
      : []),
    by === 'refund'
      ? `O credor devolveu ${formatReais(returned)}: ${missing}`
      : `O credor corrigiu uma dívida, e um pagamento passou a valer para outra: ${missing}`,
    ...(now.length > 0 && later.length > 0
      ? [`Outros ${sumOf(later)} vão faltar quando o acordo estiver cumprido.`]
      : []),
    ...(now.length > 0
      ? [`Não é atraso da pessoa: sem multa nem juros até ${days.join(', ')}.`]
      : ['O acordo segue como está, e até lá isto não é cobrado.']),
  ];
}
