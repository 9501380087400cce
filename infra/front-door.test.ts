import vm from 'node:vm';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { EDGE_PROOF_HEADER, VIEWER_IP_HEADER } from '#shared/lambda/viewer-ip.ts';
import { ofType, synthesise } from './testing/synthesise.ts';

const { data, code } = synthesise();
const Delivery = z.object({
  CacheBehaviors: z.array(
    z.object({
      TargetOriginId: z.string(),
      OriginRequestPolicyId: z.string(),
      FunctionAssociations: z.array(
        z.object({
          EventType: z.string(),
          FunctionARN: z.object({ 'Fn::GetAtt': z.array(z.string()) }),
        }),
      ),
    }),
  ),
  Origins: z.array(
    z.object({ Id: z.string(), OriginCustomHeaders: z.array(z.unknown()).optional() }),
  ),
});
const Route = z.object({ RouteKey: z.string(), AuthorizationType: z.string() });
const routes = Object.values(ofType(code, 'AWS::ApiGatewayV2::Route')).map((one) =>
  Route.parse(one),
);

test('only what debtors, gateways and the curious reach is open; the API asks for a token', () => {
  expect(
    Object.fromEntries(
      routes.map(({ RouteKey, AuthorizationType }) => [RouteKey, AuthorizationType]),
    ),
  ).toEqual({
    'ANY /api/{proxy+}': 'JWT',
    'GET /api/openapi.json': 'NONE',
    'ANY /p/{proxy+}': 'NONE',
    'ANY /u/{proxy+}': 'NONE',
    'POST /webhooks/{proxy+}': 'NONE',
  });
});

test('tokens count only when they come from the team’s own accounts, for the console', () => {
  expect(Object.values(ofType(code, 'AWS::ApiGatewayV2::Authorizer'))).toEqual([
    expect.objectContaining({
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: { Audience: [expect.anything()], Issuer: expect.anything() },
    }),
  ]);
});

test('a flood is throttled, and access is logged without the path that opens a debt', () => {
  const [stage] = Object.values(ofType(code, 'AWS::ApiGatewayV2::Stage'));
  expect(stage).toMatchObject({
    DefaultRouteSettings: { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
  });
  const { Format } = z.object({ Format: z.string() }).parse(stage?.['AccessLogSettings']);
  expect(Format).toContain('$context.routeKey');
  expect(Format).not.toMatch(/path|sourceIp|identity/i);
});

test('whatever is not the console goes to the API uncached, and everything by HTTPS', () => {
  const Behavior = z.object({ PathPattern: z.string(), ViewerProtocolPolicy: z.string() });
  const [distribution] = Object.values(ofType(code, 'AWS::CloudFront::Distribution'));
  const { CacheBehaviors } = z
    .object({ CacheBehaviors: z.array(Behavior) })
    .parse(distribution?.['DistributionConfig']);
  const patterns = CacheBehaviors.map(({ PathPattern }) => PathPattern);
  for (const { RouteKey } of routes) {
    const [, path = ''] = RouteKey.split(' ');
    expect(patterns.some((pattern) => path.startsWith(pattern.replace('*', '')))).toBe(true);
  }
  for (const { ViewerProtocolPolicy } of CacheBehaviors)
    expect(ViewerProtocolPolicy).toBe('https-only');
});

test('the API is told who asks over whatever they say themselves, and by CloudFront alone', () => {
  const { CacheBehaviors, Origins } = Delivery.parse(
    Object.values(ofType(code, 'AWS::CloudFront::Distribution'))[0]?.['DistributionConfig'],
  );
  const functions = ofType(code, 'AWS::CloudFront::Function');
  for (const { FunctionAssociations, OriginRequestPolicyId, TargetOriginId } of CacheBehaviors) {
    const [atRequest, ...others] = FunctionAssociations;
    expect(others).toEqual([]);
    expect(atRequest?.EventType).toBe('viewer-request');
    const [id = ''] = atRequest?.FunctionARN['Fn::GetAtt'] ?? [];
    const source = z.string().parse(functions[id]?.['FunctionCode']);
    const request = { headers: { [VIEWER_IP_HEADER]: { value: '10.0.0.1' } } };
    const event = { viewer: { ip: '203.0.113.7' }, request };
    const told = vm.runInNewContext(`(${source})(event)`, { event });
    expect(told).toEqual({ headers: { [VIEWER_IP_HEADER]: { value: '203.0.113.7' } } });
    // AllViewerExceptHostHeader: with the name of CloudFront as Host, API Gateway would not know the API.
    expect(OriginRequestPolicyId).toBe('b689b0a8-53d0-40ab-baf2-68738e2966ac');
    const origin = Origins.find(({ Id }) => Id === TargetOriginId);
    expect(origin?.OriginCustomHeaders).toEqual([
      { HeaderName: EDGE_PROOF_HEADER, HeaderValue: expect.anything() },
    ]);
    // Resolved by CloudFormation while it deploys, so that the template holds a reference and no secret.
    expect(JSON.stringify(origin?.OriginCustomHeaders)).toMatch(
      /\{\{resolve:secretsmanager:.*ImportValue.*Secretedgeproof.*:SecretString:::\}\}/,
    );
  }
  const [proof] = Object.entries(ofType(data, 'AWS::SecretsManager::Secret')).flatMap(
    ([id, secret]) => (id.startsWith('Secretedgeproof') ? [secret] : []),
  );
  expect(proof).toMatchObject({ GenerateSecretString: { PasswordLength: 64 } });
  expect(proof).not.toHaveProperty('SecretString');
});

test('an error of the API reaches whoever asked, not the console’s page in its place', () => {
  const [distribution] = Object.values(ofType(code, 'AWS::CloudFront::Distribution'));
  expect(distribution?.['DistributionConfig']).not.toHaveProperty('CustomErrorResponses');
});

test('the console loads nothing from elsewhere and is framed by nobody', () => {
  const policies = JSON.stringify(ofType(code, 'AWS::CloudFront::ResponseHeadersPolicy'));
  for (const rule of [
    "default-src 'none'",
    "script-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ])
    expect(policies).toContain(rule);
  expect(policies).not.toMatch(/script-src[^;]*unsafe/);
});

test('with a domain of its own, debtors and team find everything there', () => {
  const { code: named } = synthesise({
    domainName: 'pague.loja.com.br',
    certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/abc',
  });
  const [distribution] = Object.values(ofType(named, 'AWS::CloudFront::Distribution'));
  expect(distribution).toMatchObject({
    DistributionConfig: {
      Aliases: ['pague.loja.com.br'],
      ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' },
    },
  });
  expect(JSON.stringify(named)).toContain('"PUBLIC_URL":"https://pague.loja.com.br"');
});
