import { expect, test } from 'vitest';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import {
  ADMIN,
  asker,
  aToken,
  AURORA_GESTOR,
  createApiWorld,
  HORIZONTE_GESTOR,
} from '#shared/testing/api-world.ts';
import { POLICY_WITH_VOICE, POLICY_WITH_WHATSAPP } from '#shared/testing/put-rules.ts';
import { AURORA, HORIZONTE, MARIA } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

async function aTeam() {
  const { table, deps } = await createApiWorld();
  const ask = asker(createApi(deps));
  return { ask, state: async () => (await loadDebtor(table, MARIA)).record.debtor };
}

const POLICY = 'PUT /api/contact-policy';
const STOPS = '/api/contact-stops';
const FLAGS = `/api/debtors/${MARIA}/flags`;

test('a policy is published over the version that its author saw', async () => {
  const { ask } = await aTeam();
  const document = { ...DEFAULT_CONTACT_POLICY, title: 'Só de manhã' };
  await expect(ask(ADMIN, POLICY, { expectedVersion: 1, document })).resolves.toMatchObject({
    status: 200,
    json: { version: 2, document: { title: 'Só de manhã' } },
  });
  await expect(ask(ADMIN, POLICY, { expectedVersion: 1, document })).resolves.toMatchObject({
    status: 409,
  });
});

test('WhatsApp is turned on only where the deployment has a number for it', async () => {
  const { deps } = await createApiWorld();
  const body = { expectedVersion: 1, document: POLICY_WITH_WHATSAPP };
  const without = asker(createApi({ ...deps, hasWhatsApp: false }));
  await expect(without(ADMIN, POLICY, body)).resolves.toMatchObject({
    status: 409,
    json: { detail: expect.stringContaining('whatsappPhoneNumber') },
  });
  await expect(asker(createApi(deps))(ADMIN, POLICY, body)).resolves.toMatchObject({
    status: 200,
    json: { document: { whatsapp: { allowed: true } } },
  });
});

test('machines may call only where the deployment has a number for it', async () => {
  const { deps } = await createApiWorld();
  const body = { expectedVersion: 1, document: POLICY_WITH_VOICE };
  const without = asker(createApi({ ...deps, hasVoice: false }));
  await expect(without(ADMIN, POLICY, body)).resolves.toMatchObject({
    status: 409,
    json: { detail: expect.stringContaining('voiceOrigination') },
  });
  await expect(asker(createApi(deps))(ADMIN, POLICY, body)).resolves.toMatchObject({
    status: 200,
    json: { document: { voiceMessages: { allowed: true } } },
  });
});

const [firstHours, ...otherHours] = DEFAULT_CONTACT_POLICY.hours;
const [firstCap, ...otherCaps] = DEFAULT_CONTACT_POLICY.caps;
test.each([
  [
    'a cap without a number',
    { caps: [{ ...firstCap, max: 0 }, ...otherCaps] },
    'document.caps.0.max',
    /veio como 0; envie no mínimo 1/,
  ],
  [
    'a rule that ends before it begins',
    { caps: [{ ...firstCap, validUntil: '2025-12-31' }, ...otherCaps] },
    'document.caps.0.validUntil',
    /2025-12-31 vem antes de 2026-01-01/,
  ],
  [
    'a rule with a misspelt field',
    { hours: [{ ...firstHours, sabado: null }, ...otherHours] },
    'document.hours.0.sabado',
    /não existe aqui/,
  ],
  [
    'a state that is none',
    { hours: [{ ...firstHours, ufs: ['XX'] }, ...otherHours] },
    'document.hours.0.ufs',
    /veio como/,
  ],
  [
    'hours that leave no state a minute',
    { hours: [...DEFAULT_CONTACT_POLICY.hours, { ...firstHours, weekdays: ['20:00', '21:00'] }] },
    'document.hours',
    /nenhum horário sobra para SMS/,
  ],
  ['a field that is no rule', { horas: [] }, 'document.horas', /não existe aqui/],
])('a policy with %s is refused where it stands', async (_, change, path, message) => {
  const { ask } = await aTeam();
  const document = { ...DEFAULT_CONTACT_POLICY, ...change };
  const { status, json } = await ask(ADMIN, POLICY, { expectedVersion: 1, document });
  expect(status).toBe(400);
  expect(json).toMatchObject({
    errors: expect.arrayContaining([{ path, message: expect.stringMatching(message) }]),
  });
});

test('the switch is pulled and lifted by whoever sees what it stops, and nobody else', async () => {
  const { ask } = await aTeam();
  const stop = (who: typeof ADMIN, scope: object) =>
    ask(who, `POST ${STOPS}`, { scope, reason: 'O texto saiu errado' });
  const aurora = { kind: 'credor', credorId: AURORA };

  await expect(stop(AURORA_GESTOR, { kind: 'all' })).resolves.toMatchObject({ status: 403 });
  await expect(stop(HORIZONTE_GESTOR, aurora)).resolves.toMatchObject({ status: 403 });
  await stop(AURORA_GESTOR, aurora);
  await stop(ADMIN, aurora);
  await stop(ADMIN, { kind: 'all' });

  await expect(ask(ADMIN, `GET ${STOPS}`)).resolves.toMatchObject({
    json: {
      lookAgainMinutes: 30,
      stops: [
        { stopId: `credor.${AURORA}`, by: 'Equipe user-ges', reason: 'O texto saiu errado' },
        { stopId: 'all', by: 'Equipe user-adm' },
      ],
    },
  });
  const seen = await ask(HORIZONTE_GESTOR, `GET ${STOPS}`);
  expect(seen).toMatchObject({ json: { stops: [{ stopId: 'all' }] } });

  const lift = (who: typeof ADMIN, id: string) => ask(who, `DELETE ${STOPS}/${id}`);
  await expect(lift(AURORA_GESTOR, 'all')).resolves.toMatchObject({ status: 403 });
  await expect(lift(ADMIN, 'all')).resolves.toMatchObject({ status: 200 });
  await expect(lift(ADMIN, 'all')).resolves.toMatchObject({ status: 404 });
  await expect(lift(AURORA_GESTOR, `credor.${AURORA}`)).resolves.toMatchObject({
    json: { stops: [] },
  });
});

test('whoever died has no alarm any more, and the page says who noted it and on what evidence', async () => {
  const { ask, state } = await aTeam();
  const evidence = 'Certidão de óbito de 2 de março';
  const flag = { flag: 'deceased', evidence };
  await expect(ask(AURORA_GESTOR, `POST ${FLAGS}`, flag)).resolves.toMatchObject({ status: 204 });
  await ask(AURORA_GESTOR, `POST ${FLAGS}`, flag);

  expect(await state()).toMatchObject({
    version: 9,
    nextAlarm: { kind: 'none', because: 'deceased' },
  });
  await expect(ask(HORIZONTE_GESTOR, `GET /api/debtors/${MARIA}`)).resolves.toMatchObject({
    json: {
      flags: [{ flag: 'deceased', by: 'Equipe user-ges', evidence }],
      next: { at: null, text: 'Nada agendado: a pessoa faleceu.' },
    },
  });
  const timeline = await ask(AURORA_GESTOR, `GET /api/debtors/${MARIA}/history`);
  expect(JSON.stringify(timeline.json)).toContain('Pessoa marcada: falecida');
  expect(JSON.stringify(timeline.json)).not.toContain(evidence);
});

test('a mark that is taken back lets the régua go on', async () => {
  const { ask, state } = await aTeam();
  await ask(ADMIN, `POST ${FLAGS}`, { flag: 'hardship', evidence: 'Pedido no Procon' });
  expect((await state())?.nextAlarm).toMatchObject({ because: 'hardship' });
  await ask(ADMIN, `POST /api/debtors/${MARIA}/listing-bar`, { because: 'minor' });
  await ask(ADMIN, `DELETE ${FLAGS}/minor`);
  expect((await state())?.listingBar).toBeUndefined();
  await ask(ADMIN, `DELETE ${FLAGS}/hardship`);
  expect(await state()).toMatchObject({ flags: [], nextAlarm: { kind: 'regua-step' } });
});

test('whoever spoke with the team is not asked for money for three days, by anybody', async () => {
  const { ask, state } = await aTeam();
  const line = `POST /api/debtors/${MARIA}/conversations`;
  const talk = { credorId: HORIZONTE, via: 'phone' };
  const operador = aToken('operador', HORIZONTE);
  await expect(ask(operador, line, talk)).resolves.toMatchObject({ status: 204 });
  const earlier = { ...talk, spokeAt: '2026-03-19T12:00:00.000Z' };
  await ask(operador, line, earlier);
  expect((await state())?.lastConversation).toMatchObject({ at: '2026-03-20T15:00:00.000Z' });

  const future = { ...talk, spokeAt: '2027-01-01T12:00:00.000Z' };
  await expect(ask(operador, line, future)).resolves.toMatchObject({
    status: 400,
    json: { detail: expect.stringContaining('ainda não chegou') },
  });
  const others = { ...talk, credorId: AURORA };
  await expect(ask(operador, line, others)).resolves.toMatchObject({ status: 403 });
});

test('what the person wants to be written to in is noted once, and read on their page', async () => {
  const { ask, state } = await aTeam();
  const path = `PUT /api/debtors/${MARIA}/language`;
  const before = await state();
  expect(await ask(AURORA_GESTOR, path, { language: 'fr' })).toMatchObject({
    status: 400,
    json: { detail: 'O campo "language" veio como "fr"; envie um destes: pt-BR, en.' },
  });
  expect(await ask(AURORA_GESTOR, path, { language: 'en' })).toMatchObject({ status: 204 });
  expect(await ask(AURORA_GESTOR, path, { language: 'en' })).toMatchObject({ status: 204 });
  const after = await state();
  expect(after?.language).toEqual({ language: 'en', toldBy: 'team' });
  expect(after?.version).toBe((before?.version ?? 0) + 1);
  expect(await ask(AURORA_GESTOR, `GET /api/debtors/${MARIA}`)).toMatchObject({
    json: { language: 'en' },
  });
});
