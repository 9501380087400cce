import { expect, test } from 'vitest';
import { mayLift } from './may-lift.ts';
import { PauseMotive, PROTECTING_MOTIVES } from './pause.ts';

const GESTOR = { isGestor: true, words: 'conferido com a família' };
const OPERATOR = { isGestor: false, words: 'conferido com a família' };

test.each(PauseMotive.options)('who may end what rests for %s', (motive) => {
  const protects = PROTECTING_MOTIVES.includes(motive);
  const no = { answer: 'no', motive } as const;
  expect(mayLift([motive], GESTOR)).toEqual({ answer: 'yes' });
  expect(mayLift([motive], OPERATOR)).toEqual(
    protects ? { ...no, because: 'only-gestor' } : { answer: 'yes' },
  );
  expect(mayLift([motive], { ...GESTOR, words: '' })).toEqual(
    protects ? { ...no, because: 'words-missing' } : { answer: 'yes' },
  );
  expect(mayLift([motive], { ...GESTOR, words: null })).toEqual({ answer: 'yes' });
});

test('one motive that protects the person is enough, wherever it stands', () => {
  expect(mayLift(['asked', 'checking', 'grief'], OPERATOR)).toEqual({
    answer: 'no',
    because: 'only-gestor',
    motive: 'grief',
  });
});

test('where nothing rests nothing is protected', () => {
  expect(mayLift([], { isGestor: false, words: '' })).toEqual({ answer: 'yes' });
});
