import bwipjs from 'bwip-js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { itfBars } from './itf-bars.ts';

/** What an independent maker of barcodes draws, without the space behind the last bar; its wide bars are 2 and ours 3. */
function drawnByBwip(digits: string): readonly number[] {
  const [symbol] = bwipjs.raw('interleaved2of5', digits);
  if (symbol === undefined || !('sbs' in symbol)) throw new Error('bwip-js drew no bars');
  return symbol.sbs.slice(0, -1);
}

it('draws the bars that another maker of barcodes draws', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^(\d\d){1,22}$/), (digits) => {
      expect(itfBars(digits).map((bar) => (bar === 1 ? 1 : 2))).toEqual(
        drawnByBwip(digits).map((bar) => (bar === 1 ? 1 : 2)),
      );
    }),
  );
});

it('gives a boleto 405 narrow widths, so that one is 0,254 mm in 103 mm', () => {
  const bars = itfBars('34191165600001021671101234567880057123457000');
  expect(bars.reduce((sum, bar) => sum + bar, 0)).toBe(405);
});

it.each(['', '123', '12a4'])('refuses "%s", which it cannot pair', (digits) => {
  expect(() => itfBars(digits)).toThrow('even number of digits');
});
