import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { currentArtefact } from '#shared/domain/credit/credit-card.ts';
import { foretell } from '#shared/domain/learning/learn-model.ts';
import { measure } from '#shared/domain/learning/measures.ts';
import { probabilityOf } from '#shared/domain/learning/odds.ts';
import { learnPoints, partOf } from './learn-points.ts';
import { readCreditSet } from './sets.ts';

/**
 * `npm run bench:credit -- --data <folder>`: learns the points of the credit card that public sets can tell anew, measures them on
 * rows that they were not learnt from, and ends with an error when they are not those of the card in the project.
 * `--write <file>` writes the card with what was learnt.
 */
const { values } = parseArgs({ options: { data: { type: 'string' }, write: { type: 'string' } } });
if (!values.data)
  throw new Error('Say where the sets are: npm run bench:credit -- --data <folder>');
const folder = values.data;
const say = (text: string) => process.stdout.write(`${text}\n`);

const { card, sha256 } = currentArtefact();
say(
  `${card.modelId} ${sha256}\n\nset               learnt  tested  AUC     KS      lift of the worst tenth`,
);
let learnt = card;
for (const name of ['taiwan_legal', 'modeldata_credit'] as const) {
  const { train, test } = readCreditSet(folder, name);
  learnt = learnPoints(learnt, name, train);
  const foretold = foretell(partOf(learnt, name), test);
  const { auc, ks } = measure(foretold.map(probabilityOf), test.labels);
  const worst = measure(
    foretold.map((logOdds) => probabilityOf(-logOdds)),
    test.labels.map((good) => 1 - good),
  );
  const rows = [train.labels.length, test.labels.length].map((count) => String(count).padStart(6));
  say(
    `${name.padEnd(18)}${rows.join('  ')}  ${auc.toFixed(4)}  ${ks.toFixed(4)}  ${worst.lift.toFixed(2)}`,
  );
}

for (const { fact, learntFrom, bins } of learnt.characteristics) {
  if (learntFrom !== null) say(`${fact.padEnd(18)}${bins.map(({ points }) => points).join('  ')}`);
}
if (values.write) writeFileSync(values.write, `${JSON.stringify(learnt, null, 2)}\n`);
const isSame = JSON.stringify(learnt) === JSON.stringify(card);
say(isSame ? '\nThe card has these points.' : '\nThe card has other points than these.');
process.exitCode = isSame || values.write ? 0 : 1;
