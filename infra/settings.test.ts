import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

const read = (context: Readonly<Record<string, string>>) => readSettings((name) => context[name]);

test('a deployment needs no settings at all', () => {
  expect(read({})).toEqual({
    stage: 'prod',
    alarmEmail: '',
    replyDomain: '',
    emailDomains: [],
    domainName: '',
    certificateArn: '',
    webAclArn: '',
    emailsPerSecond: 10,
    smsPerSecond: 5,
    whatsappPerSecond: 20,
    voicePerSecond: 1,
    makesSmsLogs: 'yes',
    smsOrigination: '',
    whatsappPhoneNumber: '',
    voiceOrigination: '',
    connectInstance: '',
    connectFlowId: '',
    connectQueueId: '',
    connectRecordings: '',
    restoredTableStreamArn: '',
    gatewayDomainName: '',
    gatewayCertificateArn: '',
    gatewayTruststore: '',
    fourEyes: 'no',
    sandboxGatewayUrl: '',
    sandboxHooksUrl: '',
    sandboxRegistryUrl: '',
  });
});

test('the domains that credores write from are a list', () => {
  const { emailDomains } = read({ emailDomains: 'loja.com.br, faculdade.edu.br' });
  expect(emailDomains).toEqual(['loja.com.br', 'faculdade.edu.br']);
});

test.each([
  ['stage', 'Produção'],
  ['alarmEmail', 'plantão'],
  ['emailDomains', 'loja.com.br,not a domain'],
  ['domainName', 'https://loja.com.br'],
  ['certificateArn', 'arn:aws:acm:sa-east-1:123456789012:certificate/abc'],
  ['webAclArn', 'my-acl'],
  ['emailsPerSecond', '0'],
  ['smsPerSecond', 'dez'],
  ['makesSmsLogs', 'maybe'],
  ['smsOrigination', '28200'],
  ['whatsappPhoneNumber', 'phone-number-id-976c72a700aac43e'],
  ['voiceOrigination', '03031234567'],
  ['restoredTableStreamArn', 'regua-restored'],
  ['gatewayDomainName', 'https://gateways.loja.com.br'],
  ['gatewayCertificateArn', 'certificate/abc'],
  ['gatewayTruststore', 'truststore.p12'],
  ['sandboxGatewayUrl', 'localhost'],
  ['sandboxRegistryUrl', 'localhost'],
  ['sandboxHooksUrl', 'localhost'],
])('a setting %s that cannot be is named', (name, value) => {
  expect(() => read({ [name]: value })).toThrow(name);
});

test('a domain without its certificate is not deployed', () => {
  expect(() => read({ domainName: 'pague.loja.com.br' })).toThrow('both or neither');
});

test('a door for gateways without its certificate or truststore is not deployed', () => {
  const given = { gatewayDomainName: 'gateways.loja.com.br', gatewayTruststore: 'icp-brasil.pem' };
  expect(() => read(given)).toThrow('all or none');
});
