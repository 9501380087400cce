import { expect, test } from 'vitest';
import * as z from 'zod';
import { GATEWAY_DOOR, ofType, synthesise } from './testing/synthesise.ts';

const { code: plain } = synthesise();
const { code } = synthesise(GATEWAY_DOOR);

test('gateways that bring a certificate have a name of their own, which trusts only whom the truststore signs', () => {
  expect(Object.values(ofType(code, 'AWS::ApiGatewayV2::DomainName'))).toEqual([
    {
      DomainName: 'gateways.loja.com.br',
      DomainNameConfigurations: [
        expect.objectContaining({ SecurityPolicy: 'TLS_1_2', EndpointType: 'REGIONAL' }),
      ],
      MutualTlsAuthentication: { TruststoreUri: expect.anything() },
    },
  ]);
});

const Api = z.object({
  Description: z.string(),
  DisableExecuteApiEndpoint: z.boolean().optional(),
});

test('behind that name stands an API that answers under no other, and takes in webhooks only', () => {
  const doors = Object.entries(ofType(code, 'AWS::ApiGatewayV2::Api')).filter(
    ([, api]) => Api.parse(api).DisableExecuteApiEndpoint === true,
  );
  expect(doors).toHaveLength(1);
  const [id] = doors[0] ?? [];
  const routes = Object.values(ofType(code, 'AWS::ApiGatewayV2::Route')).filter((route) =>
    JSON.stringify(route['ApiId']).includes(`"${id}"`),
  );
  expect(routes.map((route) => route['RouteKey'])).toEqual(['POST /webhooks/{proxy+}']);
});

test('a flood at that door is throttled too', () => {
  for (const stage of Object.values(ofType(code, 'AWS::ApiGatewayV2::Stage')))
    expect(stage).toMatchObject({
      DefaultRouteSettings: { ThrottlingRateLimit: expect.any(Number) },
      AccessLogSettings: { Format: expect.not.stringMatching(/path|sourceIp|identity/i) },
    });
});

test('whoever does not ask for it has none', () => {
  expect(ofType(plain, 'AWS::ApiGatewayV2::DomainName')).toEqual({});
  expect(Object.keys(ofType(plain, 'AWS::ApiGatewayV2::Api'))).toHaveLength(1);
});
