import { beforeAll, describe, expect, test } from 'vitest';
import { ALLOWED_DIFFERENCES } from './allowed-differences.ts';
import { type Answers, installedVersion, readRecord, substanceOf, writtenOut } from './answers.ts';
import { askAll } from './ask-all.ts';
import { pageWith, readPage } from './documented-report.ts';
import { createEmbeddedContender } from './embedded-contender.ts';
import { findJava, withOfficial } from './official-contender.ts';
import { recordOurRequests, replayOn } from './our-requests.ts';
import { caseNames, compare, reportOf, unlookedFor } from './report.ts';

/** Java starts slowly on a machine that is busy with other tests. */
const LIVE_MS = 240_000;

const names = caseNames();
const isAllowed = (name: string) => name in ALLOWED_DIFFERENCES;

describe('the embedded DynamoDB answers as the official one', () => {
  const { from, answers: official } = readRecord();
  let embedded: Answers = {};
  beforeAll(async () => {
    embedded = await askAll(createEmbeddedContender());
  }, LIVE_MS);

  test.each(names.filter((name) => !isAllowed(name)))('%s', (name) => {
    expect(plain(substanceOf(embedded[name]))).toEqual(plain(substanceOf(official[name])));
  });

  test('what differs, and only that, has a reason', () => {
    expect(unlookedFor(compare(embedded, official))).toEqual([]);
  });

  test('every case has a name of its own and an answer recorded from the installed version', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(official)).toEqual(names);
    expect(from).toBe(installedVersion());
  });

  test('no case asks something else than it says, refused for a reserved word', () => {
    const refused = names.filter((name) => /reserved keyword/.test(JSON.stringify(official[name])));
    expect(refused.filter((name) => !/a reserved word( is refused)?$/.test(name))).toEqual([]);
  });

  test('the table of docs/conformance.md is true', () => {
    expect(readPage()).toBe(pageWith(reportOf(compare(embedded, official))));
  });
});

const java = findJava();
if (java === null) {
  process.stdout.write(
    'No Java 17 or later was found: DynamoDB Local is not asked, its record stands.\n',
  );
}
const WHERE_JAVA_IS = java === null ? [] : [java];

test.each(WHERE_JAVA_IS)(
  'DynamoDB Local on Java %d answers as recorded',
  async () => {
    const { answers: recorded } = readRecord();
    const answers = await withOfficial(askAll);
    const changed = names.filter(
      (name) => writtenOut(answers[name]) !== writtenOut(recorded[name]),
    );
    expect(changed).toEqual([]);
  },
  LIVE_MS,
);

test.each(WHERE_JAVA_IS)(
  'DynamoDB Local on Java %d answers every request of the product as the embedded one did',
  async () => {
    const requests = await recordOurRequests({ debtors: 6, days: 5 });
    const replayed = await withOfficial((official) => replayOn(official, requests));
    expect(replayed.length).toBeGreaterThan(200);
    expect(replayed.filter(({ verdict }) => verdict !== 'equal')).toEqual([]);
  },
  LIVE_MS,
);

const plain = (answer: unknown): unknown => JSON.parse(writtenOut({ answer }));
