import assert from 'node:assert/strict';

/** Which of the five bars of a digit are wide, by digit (ISO/IEC 16390, Interleaved 2 of 5). */
const WIDE = [
  '00110',
  '10001',
  '01001',
  '11000',
  '00101',
  '10100',
  '01100',
  '00011',
  '10010',
  '01010',
] as const;
const NARROW_WIDTH = 1;
/** FEBRABAN: wide to narrow is 3 to 1. */
const WIDE_WIDTH = 3;
const START = [1, 1, 1, 1];
const STOP = [WIDE_WIDTH, 1, 1];

/**
 * The widths of bars and spaces by turns, beginning and ending with a bar, in narrow ones. Digits go in pairs: the first
 * makes the bars, the second the spaces between them. 44 digits take 405 narrow ones.
 *
 * @throws when the digits are not an even number of digits: a programmer's error
 */
export function itfBars(digits: string): readonly number[] {
  assert(/^(\d\d)+$/.test(digits), 'Interleaved 2 of 5 takes an even number of digits');
  const pairs = (digits.match(/\d\d/g) ?? []).flatMap((pair) => {
    const [bars = '', spaces = ''] = Array.from(pair, (digit) => WIDE[Number(digit)] ?? '');
    return Array.from(bars, (bar, at) => [width(bar), width(spaces[at])]).flat();
  });
  return [...START, ...pairs, ...STOP];
}

const width = (kind: string | undefined): number => (kind === '1' ? WIDE_WIDTH : NARROW_WIDTH);
