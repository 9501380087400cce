import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { legalFindings } from './legal-lint.ts';
import { neutralSample, sampleFacts } from './sample-facts.ts';
import type { MessageFacts } from './template-facts.ts';

const Corpus = z.object({
  bad: z.array(z.tuple([z.string(), z.string()])).min(15),
  stranger: z.array(z.string()).min(15),
  good: z.array(z.string()).min(15),
  neutral: z.array(z.string()).min(8),
});
const corpusOf = (file: string) =>
  Corpus.parse(
    JSON.parse(
      readFileSync(new URL(`../../testing/fixtures/templates/${file}`, import.meta.url), 'utf8'),
    ),
  );

/** What the lint says of these words in an SMS that is otherwise as it must be, but for its length. */
const findings = (words: string, facts: MessageFacts) =>
  legalFindings(
    { channel: 'sms', text: `${facts.credor.nome_curto}: ${words} ${facts.link} SAIR no link` },
    facts,
  )
    .map(({ detail }) => detail)
    .filter((detail) => !detail.includes('passa de um SMS'));

describe.each([
  { language: 'pt-BR', corpus: corpusOf('lint.json') },
  { language: 'en', corpus: corpusOf('lint-english.json') },
] as const)('in $language', ({ language, corpus }) => {
  const stranger = { ...neutralSample, idioma: language };
  const confirmed = sampleFacts('regua-step', language)[1] ?? stranger;

  test('every text that shames, threatens, exposes or shouts is caught, with its reason', () => {
    const missed = corpus.bad.filter(
      ([words, why]) => !findings(words, confirmed).join('\n').includes(why),
    );
    expect(missed).toEqual([]);
  });

  test('no text that a debtor may read is refused', () => {
    expect(corpus.good.flatMap((words) => findings(words, confirmed))).toEqual([]);
  });

  test('whoever has not said who they are reads nothing of money or debt', () => {
    const missed = corpus.stranger.filter(
      (words) => !findings(words, stranger).join('\n').includes('revela a dívida'),
    );
    expect(missed).toEqual([]);
  });

  test('a text that says nothing of a debt may go to anybody', () => {
    expect(corpus.neutral.flatMap((words) => findings(words, stranger))).toEqual([]);
  });
});
