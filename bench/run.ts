import { measureBundles } from './bundles.ts';
import { billOf } from './bill.ts';
import { measureCharges } from './charges.ts';
import { measureCnab } from './cnab.ts';
import { measureFileImport } from './file-import/measure.ts';
import { measureGate } from './gate.ts';
import { measureGrowth } from './growth.ts';
import { measureImport } from './import.ts';
import { keepResults } from './keep-results.ts';
import { measureMoney } from './money.ts';
import { measureNextAction } from './next-action.ts';
import { measureRequests } from './requests.ts';
import { measureSimulator } from './simulator.ts';
import { measureSpreadsheet } from './spreadsheet/measure.ts';
import { measureTrial } from './trial.ts';
import type { Figure } from './stopwatch.ts';

const size = process.argv.slice(2).map(Number).find(Boolean);
const say = (text: string) => process.stdout.write(`${text}\n`);

/**
 * `npm run bench`, or `npm run bench -- gate money` for some of it; what is not run keeps its last result.
 * `npm run bench -- file-import 1000000`: with a file of so many rows; `npm run bench -- trial 5000`: over a book of so many people.
 */
const MEASURES: Readonly<Record<string, () => unknown>> = {
  gate: () => told(measureGate()),
  import: () => told(measureImport()),
  'file-import': async () => told(await measureFileImport(size)),
  spreadsheet: async () => told(await measureSpreadsheet()),
  money: () => told(measureMoney()),
  charges: () => told(measureCharges()),
  cnab: () => told(measureCnab()),
  trial: async () => told(await measureTrial(size)),
  'next-action': () => told(measureNextAction()),
  bundles: () => told(measureBundles()),
  requests: tellRequests,
  growth: async () => told(await measureGrowth()),
  simulator: async () => told(await measureSimulator()),
};

const wanted = process.argv.slice(2).filter((name) => !Number(name));
const unknown = wanted.filter((name) => !(name in MEASURES));
if (unknown.length > 0) {
  throw new Error(
    `There is no bench "${unknown.join(' ')}"; there are ${Object.keys(MEASURES).join(', ')}.`,
  );
}
const measured: Record<string, unknown> = {};
for (const [name, measure] of Object.entries(MEASURES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  say(`\n${name}`);
  measured[name] = await measure();
}
keepResults(measured);

function told(figures: readonly Figure[]): readonly Figure[] {
  for (const { name, value, unit } of figures)
    say(`  ${name.padEnd(52)}${thousands(value).padStart(12)} ${unit}`);
  return figures;
}

async function tellRequests(): Promise<unknown> {
  const useCases = await measureRequests();
  for (const { name, amounts } of useCases) {
    say(`\n  ${name}`);
    for (const [unit, amount] of Object.entries(amounts).toSorted(([a], [b]) => a.localeCompare(b)))
      say(`    ${unit.padEnd(58)}${amount.toFixed(2).padStart(10)}`);
  }
  const bill = billOf(useCases);
  say('\n  US$ per 1,000 debtors and month');
  for (const { name, usd } of bill) say(`    ${name.padEnd(58)}${usd.toFixed(4).padStart(10)}`);
  return { useCases, bill };
}

function thousands(value: number): string {
  return value.toLocaleString('en-US');
}
