import { expect, test } from 'vitest';
import { EDGE_PROOF_HEADER, VIEWER_IP_HEADER, viewerIp } from './viewer-ip.ts';

const PROOF = 'a-secret-between-cloudfront-and-us';
const CLOUDFRONT = '130.176.0.9';
const MARIA = '2001:db8::7';

const ipOf = (headers: Record<string, string>) =>
  viewerIp({ headers, requestContext: requestFrom(CLOUDFRONT) }, async () => PROOF);

function requestFrom(sourceIp: string) {
  const http = { method: 'GET', path: '/', protocol: 'HTTP/1.1', sourceIp, userAgent: '' };
  const names = { accountId: '1', apiId: '1', domainName: 'x', domainPrefix: 'x', requestId: '1' };
  return { ...names, http, routeKey: '$default', stage: '$default', time: '', timeEpoch: 0 };
}

test.each([
  ['CloudFront says who asks', { [EDGE_PROOF_HEADER]: PROOF, [VIEWER_IP_HEADER]: MARIA }, MARIA],
  ['somebody says so who is not CloudFront', { [VIEWER_IP_HEADER]: MARIA }, CLOUDFRONT],
  [
    'somebody guesses its proof',
    { [EDGE_PROOF_HEADER]: 'guess', [VIEWER_IP_HEADER]: MARIA },
    CLOUDFRONT,
  ],
  ['CloudFront says nothing', { [EDGE_PROOF_HEADER]: PROOF }, CLOUDFRONT],
  ['somebody writes X-Forwarded-For', { 'x-forwarded-for': MARIA }, CLOUDFRONT],
])('where %s the address is that of whoever really asked', async (_, headers, ip) => {
  expect(await ipOf(headers)).toBe(ip);
});

test('the secret is asked for only where somebody claims to be CloudFront', async () => {
  const edgeProof = () => Promise.reject(new Error('asked'));
  const event = { headers: {}, requestContext: requestFrom(MARIA) };
  expect(await viewerIp(event, edgeProof)).toBe(MARIA);
});
