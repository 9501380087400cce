import { readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';

const RECORDED = new URL('./fixtures/official-answers.json', import.meta.url);

/** The answers of one contender by `topic: name`. */
export type Answers = Record<string, unknown>;

/** What DynamoDB Local answered when the cases were last recorded. */
export function readOfficialAnswers(): Answers {
  return z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(RECORDED, 'utf8')));
}

export function recordOfficialAnswers(answers: Answers): void {
  writeFileSync(RECORDED, `${JSON.stringify(answers, null, 1)}\n`);
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
