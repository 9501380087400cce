import { expect, test } from 'vitest';
import { AddressRefused, guardedSend } from './guarded-send.ts';

test.each([
  'http://provedor.com.br/x',
  'https://127.0.0.1/x',
  'https://[::1]/x',
  'https://2130706433/x',
  'https://169.254.169.254/latest/meta-data',
  'https://provedor.com.br:8443/x',
  'https://user:pass@provedor.com.br/x',
  'https://localhost/x',
])('nobody’s CPF is sent to %s', async (url) => {
  const asking = guardedSend({ method: 'GET', url, headers: {} });
  await expect(asking).rejects.toThrow(AddressRefused);
});
