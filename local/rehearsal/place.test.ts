import { afterEach, expect, test, vi } from 'vitest';
import { environment } from './place.ts';

afterEach(() => vi.unstubAllEnvs());

test('nothing that is started can reach an account that this machine knows', () => {
  vi.stubEnv('AWS_PROFILE', 'producao');
  vi.stubEnv('AWS_SESSION_TOKEN', 'a-real-token');
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', 'https://elsewhere.example');

  const env = environment('http://127.0.0.1:4566');

  const aws = Object.entries(env).filter(([name]) => name.startsWith('AWS_'));
  expect(Object.fromEntries(aws)).toEqual({
    AWS_ENDPOINT_URL: 'http://127.0.0.1:4566',
    AWS_ACCESS_KEY_ID: '111122223333',
    AWS_SECRET_ACCESS_KEY: 'rehearsal-only',
    AWS_REGION: 'sa-east-1',
    AWS_DEFAULT_REGION: 'sa-east-1',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
  });
});
