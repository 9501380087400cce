import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { dayNamedIn, type NamedDay } from './promise-date.ts';

/** Verbs of somebody who will pay. */
const WILL_PAY =
  /\b(?:(?:vou|irei|pretendo|prometo|consigo|posso|poderei|quero|so|vou conseguir|vou poder|vou estar|estarei) (?:te |lhe |ja |sim |so |conseguir |efetuar o |fazer o |fazer |realizar o )*(?:pagar|paga|quitar|acertar|pagando|pagamento|pix|deposito|depositar|transferir|liquidar|resolver)|(?<!\b(?:foi|ja|esta|era|sido|eram) )pago(?! ontem)|pagarei|quito|quitarei|acerto|deposito|depositarei|transfiro|liquido|(?:faco|farei|mando|efetuo|realizo) (?:o |um |esse )?(?:pix|pagamento|deposito)|pagamento (?:sera|fica|vai ser|so|sai|esta|programado|agendado|para|no|na|em|dia)|prometo|agendei|(?:ta|esta|deixei) agendado|combinado)\b/;

/** A clause that says no says no promise: `não consigo hoje, pago sexta` promises Friday only. */
const DENIED = /\b(?:nao|nunca|nem|jamais|impossivel|sem condicoes)\b/;
const CLAUSES = / \. | \? | mas | so que | porem | ai | dai /;

/** Stands beside a day that somebody names and nothing else, as the answer to a message that asks for a payment: `ok, dia 10`. */
const BESIDE_A_DAY =
  /^(?:[ .#]|\b(?:ok|okay|certo|beleza|blz|sim|bom dia|boa tarde|boa noite|oi|ola|so|ate|para|n[oa]|o|a|dia|sem falta|com certeza|favor|obrigad[oa]|valeu|vlw)\b)*$/;

export type FoundPromise = { readonly rule: string; readonly words: string } & (
  | { readonly date: LocalDate }
  | object
);

/**
 * A promise of a day, or one whose day a person must find out; null when nobody promises.
 *
 * @param words plain words
 * @param today the debtor's own day
 */
export function promiseIn(words: string, today: LocalDate): FoundPromise | null {
  const clauses = words.split(CLAUSES).filter((clause) => !DENIED.test(clause));
  const said = clauses.join(' . ');
  const verb = WILL_PAY.exec(said);
  const named = dayNamedIn(said, today);
  if (verb === null) return aloneIn(words, named);
  switch (named.answer) {
    case 'none':
      return null;
    case 'day':
      return { rule: 'promessa', words: `${verb[0]} ${named.words}`, date: named.date };
    case 'several':
    case 'past':
    case 'impossible':
    case 'vague':
      return { rule: `data-${named.answer}`, words: named.words };
  }
}

/** A day that exists and is all that they say. */
function aloneIn(words: string, named: NamedDay): FoundPromise | null {
  if (named.answer !== 'day' || !BESIDE_A_DAY.test(words.replace(named.words, '#'))) return null;
  return { rule: 'so-o-dia', words: named.words, date: named.date };
}
