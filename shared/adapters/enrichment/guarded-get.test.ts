import { expect, test } from 'vitest';
import { AddressRefused, guardedGet } from './guarded-get.ts';

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
  await expect(guardedGet(url, {})).rejects.toThrow(AddressRefused);
});
