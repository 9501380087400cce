import { expect, test } from 'vitest';
import { PublicUrl } from './public-url.ts';

test.each([
  ['https://erp.exemplo.com.br/regua?loja=1', /^nothing$/],
  ['https://ERP.exemplo.com.br:443/', /^nothing$/],
  ['http://erp.exemplo.com.br/', /https/],
  ['ftp://erp.exemplo.com.br/', /https/],
  ['erp.exemplo.com.br', /https/],
  ['https://ana:senha@erp.exemplo.com.br/', /senha/],
  ['https://erp.exemplo.com.br:8443/', /porta/],
  ['https://10.0.0.1/', /nome/],
  ['https://0x7f.1/', /nome/],
  ['https://[::1]/', /nome/],
  ['https://localhost/', /pública/],
  ['https://erp/', /pública/],
  ['https://erp.local/', /pública/],
  ['https://ip-10-0-0-1.sa-east-1.compute.internal/', /pública/],
])('the address %s may be saved, but for %s', (url, because) => {
  const { error } = PublicUrl.safeParse(url);
  expect(error?.issues[0]?.message ?? 'nothing').toMatch(because);
});
