import { expect, test } from 'vitest';
import { TemplateVerdict } from '#events/api/template.ts';
import { atrasoWhatsApp } from '#shared/domain/message/default-templates/atraso.ts';
import { keepTextNews } from '#shared/table/whatsapp-texts.ts';
import {
  ADMIN,
  asker,
  AURORA_GESTOR,
  createApiWorld,
  API_NOON,
} from '#shared/testing/api-world.ts';
import { AURORA } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

const MARKETING_MICROS = 371_250;

test('before a text leaves its price is told as Meta charges it: in the preview and of a test', async () => {
  const { table, deps } = await createApiWorld();
  const ask = asker(createApi(deps));
  if (atrasoWhatsApp.channel !== 'whatsapp') throw new Error('the text is not of WhatsApp');
  const { name, templateId } = atrasoWhatsApp;
  const moved = { kind: 'category', name, category: 'marketing', since: API_NOON } as const;
  await keepTextNews(table, [{ ...moved, language: 'pt_BR' }], API_NOON);
  const document = atrasoWhatsApp;
  const path = `POST /api/templates/${templateId}`;
  const { json } = await ask(ADMIN, `${path}/validation`, { document });
  const costs = TemplateVerdict.parse(json)
    .previews.filter(({ language }) => language === 'pt-BR')
    .map(({ costMicros }) => costMicros);
  expect(costs.length).toBeGreaterThan(0);
  expect(new Set(costs)).toEqual(new Set([MARKETING_MICROS]));
  const withPhone = { ...AURORA_GESTOR, phone_number: '+5511988887777' };
  expect(await ask(withPhone, `${path}/tests`, { credorId: AURORA, document })).toMatchObject({
    status: 200,
    json: { costMicros: MARKETING_MICROS },
  });
});
