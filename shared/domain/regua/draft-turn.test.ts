import { expect, test } from 'vitest';
import { draftTurn } from './draft-turn.ts';

const ALONE = {
  mayWrite: true,
  hasProblems: false,
  fourEyes: false,
  isProposed: false,
  isAuthor: true,
};
const TOGETHER = { ...ALONE, fourEyes: true };

test.each([
  ['who wrote it publishes it alone', ALONE, 'publish'],
  ['who only looks may not', { ...ALONE, mayWrite: false }, 'look'],
  ['nothing with problems is published', { ...ALONE, hasProblems: true }, 'mend'],
  ['or proposed', { ...TOGETHER, hasProblems: true }, 'mend'],
  ['with two people it is proposed first', TOGETHER, 'propose'],
  ['an author waits for somebody else', { ...TOGETHER, isProposed: true }, 'wait'],
  ['somebody else approves', { ...TOGETHER, isProposed: true, isAuthor: false }, 'approve'],
  ['and not before it was proposed', { ...TOGETHER, isAuthor: false }, 'propose'],
] as const)('%s', (_, asked, expected) => {
  expect(draftTurn(asked)).toBe(expected);
});
