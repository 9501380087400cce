import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CarteiraId, DebtorId, ReguaId, StepId } from '#shared/domain/values/ids.ts';
import { addSorted, NOTHING_SORTED, SortingFigures, withCase } from './sorting-figures.ts';

const carteira = fc.constantFrom('inicial', 'antiga', 'grandes').map((id) => CarteiraId.parse(id));
const anyCase = fc.record({
  debtorId: fc
    .integer({ min: 0, max: 25 })
    .map((nth) => DebtorId.parse(String.fromCharCode(97 + nth).repeat(20))),
  from: carteira,
  to: carteira,
  isPlaced: fc.constant(true),
  regua: fc.option(
    fc.record({
      from: fc.constant(ReguaId.parse('padrao')),
      to: fc.constant(ReguaId.parse('branda')),
    }),
  ),
  keptFor: fc.subarray([StepId.parse('d-mais-3')]),
});

test('in whatever parts a book is sorted, nobody is lost or counted twice', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyCase, { maxLength: 8 }), { maxLength: 8 }), (parts) => {
      const figures = parts.map((cases) =>
        cases.reduce((sum, one) => withCase(sum, one.debtorId, one), NOTHING_SORTED),
      );
      const whole = figures.reduce(addSorted, NOTHING_SORTED);
      expect(figures.toReversed().reduce(addSorted, NOTHING_SORTED)).toMatchObject({
        placed: whole.placed,
        moves: whole.moves,
        reguas: whole.reguas,
      });
      const cases = parts.flat();
      const moving = cases.filter(({ from, to }) => from !== to);
      expect(whole.placed).toBe(cases.length);
      expect(whole.moves.reduce((sum, { count }) => sum + count, 0)).toBe(moving.length);
      const changing = cases.filter(({ regua }) => regua !== null);
      expect(whole.reguas.reduce((sum, { count }) => sum + count, 0)).toBe(changing.length);
      const kept = cases.filter(({ keptFor }) => keptFor.length > 0);
      expect(whole.kept.count).toBe(kept.length);
      expect(SortingFigures.safeParse(whole).success).toBe(true);
    }),
  );
});
