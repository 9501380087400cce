import { FIRST_LANGUAGE, type Language } from '#shared/domain/values/language.ts';
import { plainText } from '#shared/domain/values/plain-text.ts';
import { LANGUAGE_RULES } from './language-rules.ts';
import { SHORT_CALLS } from './short-calls.ts';
import { spokenSeconds } from './spoken.ts';
import type { MessageFacts } from './template-facts.ts';
import { type LegalFinding, missing, wordsOfDebt } from './word-lint.ts';

/** Nobody listens to a machine for longer, and another minute is paid for. */
const SPOKEN_SECONDS_MAX = 60;

/**
 * Whoever picks up may be anybody, also at a number that is confirmed, so nothing is said of the debt to anyone: who calls, where to
 * call back, and how to be called no more. Shorter than a short call, it would be one.
 */
export function voiceFindings(
  text: string,
  { credor, idioma }: MessageFacts,
): readonly LegalFinding[] {
  const seconds = spokenSeconds(text);
  return [
    ...debtSpoken('text', text.replaceAll(credor.nome, ' '), [], idioma),
    ...missing('text', text.includes(credor.nome), 'falta dizer quem liga: {{ credor.nome }}'),
    ...missing(
      'text',
      text.includes(credor.telefone),
      'falta dizer para onde ligar: {{ credor.telefone }}',
    ),
    ...missing(
      'text',
      LANGUAGE_RULES[idioma].noMoreCalls.test(plainText(text)),
      'falta dizer como não receber mais ligações',
    ),
    ...missing('text', !/https?:\/\//.test(text), 'um endereço de página não se entende de ouvido'),
    ...missing(
      'text',
      seconds > SHORT_CALLS.secondsMax,
      `dura uns ${seconds} segundos: até ${SHORT_CALLS.secondsMax} é ligação curta (${SHORT_CALLS.source})`,
    ),
    ...missing(
      'text',
      seconds <= SPOKEN_SECONDS_MAX,
      `dura uns ${seconds} segundos: ninguém escuta mais de ${SPOKEN_SECONDS_MAX}`,
    ),
  ];
}

/**
 * What whoever picks up would hear of a debt.
 *
 * @param facts those of the debt that the text fills in
 */
export const debtSpoken = (
  field: string,
  text: string,
  facts: readonly string[],
  language: Language = FIRST_LANGUAGE,
): readonly LegalFinding[] =>
  [...wordsOfDebt(field, text, language).map(({ words }) => words ?? ''), ...facts].map(
    (words) => ({
      field,
      words,
      detail: `"${words}" revela a dívida a quem atender, que pode ser qualquer um (CDC art. 42)`,
    }),
  );
