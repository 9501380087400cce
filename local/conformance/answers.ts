import { readFileSync } from 'node:fs';
import * as z from 'zod';

/**
 * Where the answers of DynamoDB Local are kept. `npx vitest run local/conformance -u`, where Java is,
 * renews them for the next run.
 */
export const RECORDED = 'fixtures/official-answers.json';

/** The answers of one contender by `topic: name`. */
export type Answers = Record<string, unknown>;

/** What DynamoDB Local answered when the cases were last recorded. */
export function readOfficialAnswers(): Answers {
  return z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(readFileSync(new URL(RECORDED, import.meta.url), 'utf8')));
}

/** Answers as they are kept: with the names of every object in order, as no DynamoDB promises one. */
export function writtenOut(answers: Answers): string {
  return `${JSON.stringify(inOrder(answers), null, 1)}\n`;
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, inOrder(inner)] as const);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** An answer without the texts of its errors, which differ from one DynamoDB to another. */
export function substanceOf(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(substanceOf);
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(
    Object.entries(answer)
      .filter(([name, value]) => !(isText(name) && typeof value === 'string'))
      .map(([name, value]) => [name, substanceOf(value)]),
  );
}

function isText(name: string): boolean {
  return name === 'message' || name === 'Message';
}
