import { letterFindings } from '#shared/domain/message/letter-lint.ts';
import { forbiddenWords, wordsOfDebt } from '#shared/domain/message/word-lint.ts';
import { liquidComplaint } from '#shared/domain/message/liquid-complaint.ts';
import { textLiquid } from '#shared/domain/message/liquid.ts';
import { neutralSample, sampleFacts } from '#shared/domain/message/sample-facts.ts';
import type { MessageFacts } from '#shared/domain/message/template-facts.ts';
import { debtSpoken } from '#shared/domain/message/voice-lint.ts';
import { writtenWords } from '#shared/domain/message/written-words.ts';
import type { CallScripts } from './call-script.ts';

/** @throws Liquid's own error when the text does not fit the facts */
export const renderScript = (text: string, facts: MessageFacts): string =>
  String(textLiquid.parseAndRenderSync(text, facts)).trim();

export type ScriptProblem = { readonly field: string; readonly detail: string };

/**
 * Why scripts may not be published, in pt-BR: what Liquid cannot read, threats, and words of the debt in an opening, which anybody may
 * hear (CDC art. 42).
 */
export function scriptProblems({
  opening,
  body,
  carteiras,
}: CallScripts): readonly ScriptProblem[] {
  const all = [
    { at: '', opening, body },
    ...carteiras.map((one, index) => ({ ...one, at: `carteiras.${index}.` })),
  ];
  return all.flatMap((script) => [
    ...tried(`${script.at}opening`, script.opening, [neutralSample], true),
    ...tried(`${script.at}body`, script.body, sampleFacts('regua-step').filter(isConfirmed), false),
  ]);
}

const isConfirmed = ({ confirmado }: MessageFacts): boolean => confirmado;

function tried(
  field: string,
  text: string,
  samples: readonly MessageFacts[],
  isNeutral: boolean,
): readonly ScriptProblem[] {
  for (const facts of samples) {
    try {
      const said = renderScript(text, facts);
      const found = [
        ...forbiddenWords(field, said),
        ...(isNeutral ? wordsOfDebt(field, withoutNames(said, facts)) : []),
      ];
      if (found.length > 0) return found.map(({ detail }) => ({ field, detail }));
    } catch (error) {
      const { detail, line } = liquidComplaint(error);
      return [{ field, detail: line === null ? detail : `na linha ${line}, ${detail}` }];
    }
  }
  return unfilled(field, text, isNeutral);
}

/** Of all branches, also those that no sample takes. */
function unfilled(field: string, text: string, isNeutral: boolean): readonly ScriptProblem[] {
  const { toAll, factsOfDebt } = writtenWords(text);
  return [
    ...letterFindings(field, toAll),
    ...forbiddenWords(field, toAll),
    ...(isNeutral ? debtSpoken(field, toAll, factsOfDebt) : []),
  ].map(({ detail }) => ({ field, detail }));
}

/** A credor's own names may have words in them that nobody chose. */
const withoutNames = (text: string, { credor }: MessageFacts): string =>
  [credor.razao_social, credor.nome, credor.nome_curto].reduce(
    (rest, name) => rest.replaceAll(name, ' '),
    text,
  );
