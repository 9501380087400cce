import { expect, test } from 'vitest';
import { whereItLeads } from './where-it-leads.ts';

test.each([
  ['https://127.0.0.1/x', 'inside'],
  ['https://10.1.2.3/x', 'inside'],
  ['https://localhost/x', 'inside'],
  ['https://203.0.112.9/x', 'outside'],
  ['https://a..b/x', 'nowhere'],
])('%s leads %s', async (url, where) => {
  expect(await whereItLeads(url)).toBe(where);
});
