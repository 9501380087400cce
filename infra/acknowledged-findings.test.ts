import { expect, test } from 'vitest';
import { IN_CONSOLE_DEPLOYMENT, IN_DATA, inCode } from './acknowledged-findings.ts';
import { findings } from './testing/synthesise.ts';

const DATA = 'regua-prod-data';
const CODE = 'regua-prod';
const inThis = (stack: string) => (one: { at: string; id: string }) =>
  `${stack}/${one.at} AwsSolutions-${one.id}`;

test('every finding of cdk-nag is acknowledged one by one, and none is acknowledged that is gone', () => {
  const acknowledged = [
    ...IN_DATA.map(inThis(DATA)),
    ...[...inCode(DATA), ...IN_CONSOLE_DEPLOYMENT].map(inThis(CODE)),
  ];
  expect(findings().toSorted()).toEqual(acknowledged.toSorted());
});

test('every acknowledgement says why, and what stands instead', () => {
  for (const { reason } of [...IN_DATA, ...inCode(DATA), ...IN_CONSOLE_DEPLOYMENT]) {
    expect(reason.length).toBeGreaterThan(50);
    expect(reason).toMatch(/\.$/);
  }
});
