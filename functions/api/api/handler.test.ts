import { expect, test } from 'vitest';
import { FUNCTIONS } from '#infra/topology.ts';
import { createEmbeddedAws } from '#local/aws/embedded-aws.ts';
import { bundle } from '#local/aws/testing/bundle.ts';
import { smallDeployment, TUESDAY_MORNING } from '#local/aws/testing/small-deployment.ts';
import { aCredor } from '#shared/testing/credores.ts';
import { AURORA } from '#shared/testing/records.ts';

/** The function as it is deployed, behind API Gateway and its authorizer. */
async function deployed() {
  const aws = createEmbeddedAws({ startAt: TUESDAY_MORNING });
  const file = await bundle(`export { handler } from '#functions/api/api/handler.ts'`);
  await aws.deploy({
    ...(await smallDeployment({}, aws)),
    functions: { 'api/api': FUNCTIONS['api/api'] },
    bundleOf: () => file,
    environmentOf: () => ({
      TABLE_NAME: 'regua',
      DOCUMENT_KEY_SECRET: 'document-key',
      EDGE_PROOF_SECRET: 'edge-proof',
      ENRICHMENT_SECRET: 'enrichment',
      HOOKS_QUEUE_URL: 'http://127.0.0.1:1/hooks',
      WHATSAPP_PHONE_NUMBER: '',
      VOICE_ORIGINATION: '',
      CONNECT_INSTANCE: '',
      CONNECT_FLOW_ID: '',
      CONNECT_QUEUE_ID: '',
      IMPORTS_QUEUE_URL: 'http://localhost/imports',
      MESSAGES_EMAIL_QUEUE_URL: 'http://localhost/messages-email',
      FILES_BUCKET: 'regua-files',
      REGUA_MOVES_QUEUE_URL: 'http://localhost/regua-moves',
      LOOKUPS_QUEUE_URL: 'http://localhost/lookups',
      SORTINGS_QUEUE_URL: 'http://localhost/sortings',
      TRIALS_QUEUE_URL: 'http://localhost/trials',
      FOUR_EYES: 'no',
    }),
    secrets: { 'document-key': 'a key', 'edge-proof': 'a proof', enrichment: '{}' },
  });
  const token = aws.tokens.issue({
    email: 'gestor@regua.example',
    password: '',
    groups: ['admin', 'gestor'],
    claims: { 'custom:credores': '*' },
  });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const send = (method: string, path: string, body?: unknown) =>
    aws.request({
      method,
      path,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return { aws, send };
}

test('a credor is published and its debtors are found over the wire, and the log knows no names', async () => {
  const { aws, send } = await deployed();
  const document = aCredor();
  const published = await send('PUT', `/api/credores/${AURORA}`, { expectedVersion: 0, document });
  expect(published.status).toBe(200);

  const row = {
    codigo: 'NF-1',
    cpf: '529.982.247-25',
    nome: 'Maria da Silva',
    valor: '1.000,00',
    vencimento: '10/02/2026',
    email: 'maria.silva@provedor.com.br',
  };
  const imported = await send('POST', '/api/debts', { credorId: AURORA, rows: [row] });
  expect(JSON.parse(imported.body)).toEqual({ results: [{ row: 1, outcome: 'imported' }] });

  const search = { credorId: AURORA, text: '52998224725' };
  const found = await send('POST', '/api/debtor-searches', search);
  expect(JSON.parse(found.body)).toMatchObject({
    rows: [{ name: 'Maria da Silva', daysLate: 21 }],
  });

  const upload = await send('POST', '/api/imports', { credorId: AURORA, fileName: 'março.csv' });
  expect(upload.status).toBe(200);

  const log = aws.logs.lines('api/api').join('\n');
  expect(log).toContain('"message":"answered"');
  expect(log).not.toMatch(/Maria|52998224725|529\.982|maria.silva/);
  aws.close();
});

test('without a token there is only the document', async () => {
  const { aws } = await deployed();
  const document = await aws.request({ method: 'GET', path: '/api/openapi.json' });
  expect(document.status).toBe(200);
  const refused = await aws.request({ method: 'GET', path: '/api/me' });
  expect(refused.status).toBe(401);
  aws.close();
});
