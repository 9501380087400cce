import type { StillOwed } from '#shared/domain/debt/owed-again.ts';
import { formatDate, type LocalDate } from '#shared/domain/values/local-date.ts';
import { formatReais } from '#shared/domain/values/money.ts';
import { localDateOf, type Zone } from '#shared/domain/values/zone.ts';

/** What the creditor gave back of what was paid, and so is missing again, and until when that may be paid. In pt-BR. */
export function owedAgainWords(owed: StillOwed, zone: Zone, today: LocalDate): string {
  const [first, day] = [owed.since, owed.at].map((at) => formatDate(localDateOf(at, zone)));
  const why =
    owed.returned > 0
      ? `${first === day ? 'Em' : `De ${first} a`} ${day} devolvemos ${formatReais(owed.returned)} do que você pagou`
      : `Em ${day} corrigimos o valor de uma dívida`;
  const until =
    owed.payBy < today
      ? `O prazo para pagar sem multa nem juros foi até ${formatDate(owed.payBy)}.`
      : `Não é atraso seu: pague até ${formatDate(owed.payBy)}, sem multa nem juros.`;
  return `${why}, e por isso voltou a faltar ${formatReais(owed.missing)}. ${until}`;
}
