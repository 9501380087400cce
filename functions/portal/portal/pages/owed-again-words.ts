import type { StillOwed } from '#shared/domain/debt/owed-again.ts';
import type { Resting } from '#shared/domain/payment/debts-owe-again.ts';
import { formatDate, type LocalDate } from '#shared/domain/values/local-date.ts';
import { formatReais } from '#shared/domain/values/money.ts';
import { localDateOf, type Zone } from '#shared/domain/values/zone.ts';

/** What the creditor gave back of what was paid, and so is missing again, and until when that may be paid. In pt-BR. */
export function owedAgainWords(owed: StillOwed, zone: Zone, today: LocalDate): string {
  const until =
    owed.payBy < today
      ? `O prazo para pagar sem multa nem juros foi até ${formatDate(owed.payBy)}.`
      : `Não é atraso seu: pague até ${formatDate(owed.payBy)}, sem multa nem juros.`;
  return `${whatHappened(owed, zone)}, e por isso voltou a faltar ${formatReais(owed.missing)}. ${until}`;
}

/** The same of debts that rest in an agreement: nothing of it is asked for before that is kept. In pt-BR. */
export const restingWords = (resting: Resting, zone: Zone): string =>
  `${whatHappened(resting, zone)} antes do acordo. Ele segue como está; quando estiver cumprido, ${formatReais(resting.amount)} ainda serão devidos por causa disso, sem multa nem juros até um prazo que vamos avisar.`;

function whatHappened({ since, at, returned }: Omit<Resting, 'amount'>, zone: Zone): string {
  const [first, day] = [since, at].map((moment) => formatDate(localDateOf(moment, zone)));
  return returned > 0
    ? `${first === day ? 'Em' : `De ${first} a`} ${day} devolvemos ${formatReais(returned)} do que você pagou`
    : `Em ${day} corrigimos o valor de uma dívida`;
}
