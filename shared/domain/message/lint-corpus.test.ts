import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { legalFindings } from './legal-lint.ts';
import { neutralSample, sampleFacts } from './sample-facts.ts';

const Corpus = z.object({
  bad: z.array(z.tuple([z.string(), z.string()])).min(60),
  stranger: z.array(z.string()),
  good: z.array(z.string()).min(60),
});
const corpus = Corpus.parse(
  JSON.parse(
    readFileSync(new URL('../../testing/fixtures/templates/lint.json', import.meta.url), 'utf8'),
  ),
);
const confirmed = sampleFacts('regua-step')[1] ?? neutralSample;

/** What the lint says of these words in an SMS that is otherwise as it must be, but for its length. */
const findings = (words: string, facts = confirmed) =>
  legalFindings(
    { channel: 'sms', text: `${facts.credor.nome_curto}: ${words} ${facts.link} SAIR no link` },
    facts,
  )
    .map(({ detail }) => detail)
    .filter((detail) => !detail.includes('passa de um SMS'));

test('every text that shames, threatens, exposes or shouts is caught, with its reason', () => {
  const missed = corpus.bad.filter(([words, why]) => !findings(words).join('\n').includes(why));
  expect(missed).toEqual([]);
});

test('no text that a debtor may read is refused', () => {
  expect(corpus.good.flatMap((words) => findings(words))).toEqual([]);
});

test('whoever has not said who they are reads nothing of money or debt', () => {
  const missed = corpus.stranger.filter(
    (words) => !findings(words, neutralSample).join('\n').includes('revela a dívida'),
  );
  expect(missed).toEqual([]);
});
