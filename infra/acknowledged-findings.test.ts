import { expect, test } from 'vitest';
import {
  IN_CONSOLE_DEPLOYMENT,
  IN_DATA,
  IN_GATEWAY_DOOR,
  inCode,
} from './acknowledged-findings.ts';
import { inConnect } from './acknowledged-in-connect.ts';
import { CONNECT, findings, GATEWAY_DOOR, ofType, synthesise } from './testing/synthesise.ts';

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

test('a door of their own for gateways adds what is acknowledged for it, and no more', () => {
  const before = new Set(findings());
  const added = findings(GATEWAY_DOOR).filter((finding) => !before.has(finding));
  expect(added).toEqual(IN_GATEWAY_DOOR.map(inThis(CODE)));
});

test('a telephone system adds what is acknowledged for it, and its news reach the queue', () => {
  const before = new Set(findings());
  const added = findings(CONNECT).filter((finding) => !before.has(finding));
  const expected = inConnect(CONNECT['connectInstance'] ?? '');
  expect(added).toEqual(expected.map(inThis(CODE)));
  const rules = JSON.stringify(ofType(synthesise(CONNECT).data, 'AWS::Events::Rule'));
  expect(rules).toContain('Amazon Connect Contact Event');
  expect(rules).toContain('gravacoes-da-loja');
});

test('every acknowledgement says why, and what stands instead', () => {
  for (const { reason } of [
    ...IN_DATA,
    ...inCode(DATA),
    ...IN_CONSOLE_DEPLOYMENT,
    ...IN_GATEWAY_DOOR,
    ...inConnect(CONNECT['connectInstance'] ?? ''),
  ]) {
    expect(reason.length).toBeGreaterThan(50);
    expect(reason).toMatch(/\.$/);
  }
});

test('a deployment with every setting chosen shows nothing that is not acknowledged', () => {
  const { code } = synthesise({
    stage: 'homologacao',
    alarmEmail: 'plantao@loja.com.br',
    emailDomains: 'loja.com.br,faculdade.edu.br',
    replyDomain: 'respostas.loja.com.br',
    domainName: 'pague.loja.com.br',
    certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/abc',
    webAclArn: 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/regua/abc',
    makesSmsLogs: 'no',
    smsOrigination: 'arn:aws:sms-voice:sa-east-1:123456789012:pool/pool-1',
    ...GATEWAY_DOOR,
  });
  expect(Object.keys(code).length).toBeGreaterThan(100);
});
