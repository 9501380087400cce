import { parseArgs } from 'node:util';
import { readRecord, writeRecord, writtenOut } from './answers.ts';
import { askAll } from './ask-all.ts';
import { readPage, pageWith, writePage } from './documented-report.ts';
import { type ContenderWithStreams, createEmbeddedContender } from './embedded-contender.ts';
import { findJava, withOfficial } from './official-contender.ts';
import { recordOurRequests, replayOn } from './our-requests.ts';
import { findDifference } from './random/find-difference.ts';
import { compare, reportOf, unlookedFor } from './report.ts';

const USAGE = `npm run conformance [-- options]

Puts every case to the embedded DynamoDB and to the official DynamoDB Local, live, and
compares their answers; then replays what the functions of the product ask in some
days of a town, and random sequences of operations. Needs Java 17 or later.

  --seeds N     seeds of random sequences (2)
  --record      keep the official answers for machines without Java, and write the
                table of docs/conformance.md
`;
const SEQUENCES_PER_SEED = 40;
/** So many requests of the product that are answered otherwise are written out. */
const SHOWN_MAX = 5;
const STALE = {
  record: 'DynamoDB Local no longer answers as recorded: npm run conformance -- --record',
  page: 'The table of docs/conformance.md is stale: npm run conformance -- --record',
};
const LIFE = { debtors: 12, days: 12 };

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '2' },
    record: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const say = (text: string) => process.stdout.write(`${text}\n`);

if (values.help) say(USAGE);
else if (!/^\d+$/.test(values.seeds)) misuse(`--seeds ${values.seeds} is no number.`);
else if (findJava() === null)
  misuse('DynamoDB Local needs Java 17 or later, and there is none here.');
else {
  const faults = await withOfficial((official) => compareLive(official, Number(values.seeds)));
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

/** @returns what must not be so, for people to read */
async function compareLive(official: ContenderWithStreams, seeds: number): Promise<string[]> {
  const embedded = createEmbeddedContender();
  const [ours, theirs] = [await askAll(embedded), await askAll(official)];
  const comparison = compare(ours, theirs);
  const report = reportOf(comparison);
  say(`${report}\n`);
  const faults = unlookedFor(comparison).map((name) => `${name}: ${comparison.get(name)}`);
  if (values.record) {
    writeRecord(theirs);
    writePage(report);
  } else {
    if (writtenOut(readRecord().answers) !== writtenOut(theirs)) faults.push(STALE.record);
    if (readPage() !== pageWith(report)) faults.push(STALE.page);
  }

  const replayed = await replayOn(official, await recordOurRequests(LIFE));
  const unequal = replayed.filter(({ verdict }) => verdict !== 'equal');
  say(`The product's own requests: ${replayed.length}, answered otherwise: ${unequal.length}`);
  faults.push(...unequal.slice(0, SHOWN_MAX).map((one) => JSON.stringify(one)));

  for (let seed = 1; seed <= seeds; seed++) {
    const found = await findDifference(embedded, official, { seed, sequences: SEQUENCES_PER_SEED });
    say(`Random sequences of seed ${seed}: ${found === null ? 'equal' : 'different'}`);
    if (found !== null) faults.push(found);
  }
  return faults;
}

function misuse(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}
