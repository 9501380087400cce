import { expect, test } from 'vitest';
import { chancePercentOf } from './chance.ts';
import { EXPERT_MODEL } from './collection-model.ts';

test('a chance is told of what was learnt from outcomes, and of no card', () => {
  expect(chancePercentOf({ model: 'm-20260301-abc', probability: 0.614 })).toBe(61);
  expect(chancePercentOf({ model: EXPERT_MODEL.modelId, probability: 0.98 })).toBeNull();
});
