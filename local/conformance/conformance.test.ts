import { beforeAll, describe, expect, test } from 'vitest';
import { ALL_CASES } from './all-cases.ts';
import { OTHER_SUBSTANCE, OTHER_WORDS } from './allowed-differences.ts';
import { type Answers, RECORDED, readOfficialAnswers, substanceOf, writtenOut } from './answers.ts';
import { askAll } from './ask-all.ts';
import { createEmbeddedContender } from './embedded-contender.ts';
import { findJava, startOfficialContender } from './official-contender.ts';

const names = Object.entries(ALL_CASES).flatMap(([topic, cases]) =>
  cases.map(({ name }) => `${topic}: ${name}`),
);

const DIFFERING = [...OTHER_WORDS, ...Object.keys(OTHER_SUBSTANCE)];

describe('the embedded DynamoDB answers as the official one', () => {
  let embedded: Answers = {};
  let official: Answers = {};
  beforeAll(async () => {
    embedded = await askAll(createEmbeddedContender());
    official = readOfficialAnswers();
  });

  test.each(names.filter((name) => !DIFFERING.includes(name)))('%s', (name) => {
    expect(embedded[name]).toEqual(official[name]);
  });

  test.each(OTHER_WORDS)('%s (in other words)', (name) => {
    expect(substanceOf(embedded[name])).toEqual(substanceOf(official[name]));
    expect(embedded[name]).not.toEqual(official[name]);
  });

  test.each(Object.entries(OTHER_SUBSTANCE))('%s, but: %s', (name) => {
    expect(substanceOf(embedded[name])).not.toEqual(substanceOf(official[name]));
  });

  test('every case has a name of its own and a recorded answer', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(official).sort()).toEqual([...names].sort());
    expect(names).toEqual(expect.arrayContaining(DIFFERING));
  });
});

describe('the official DynamoDB Local', () => {
  const java = findJava();
  const asked = java === null ? 'not asked, as no Java 17 or later was found' : `on Java ${java}`;

  test(`answers as recorded (${asked})`, async () => {
    const answers = java === null ? recordedInstead() : await askOfficial();
    await expect(writtenOut(answers)).toMatchFileSnapshot(RECORDED);
  }, 120_000);
});

function recordedInstead(): Answers {
  process.stdout.write(
    'No Java 17 or later was found: DynamoDB Local was not asked, its recorded answers stand.\n',
  );
  return readOfficialAnswers();
}

async function askOfficial(): Promise<Answers> {
  const contender = await startOfficialContender();
  try {
    return await askAll(contender);
  } finally {
    await contender.close();
  }
}
