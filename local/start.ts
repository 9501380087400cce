import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { serveHttp } from './aws/http-server.ts';
import { runLive } from './aws/live.ts';
import { townRecipients } from './sample/recipients.ts';
import { liveThrough } from './sample/sixty-days.ts';
import { readSummary, writtenSummary } from './sample/summary.ts';
import { settleTown } from './sample/town.ts';
import { frontDoor } from './server/front.ts';
import { LOCAL_PEOPLE } from './server/people.ts';
import { createWorld } from './world.ts';

const USAGE = `npm start [-- options]

  --fresh        forget the last run and start anew
  --port N       where to listen (3000)
  --debtors N    people in the sample town (160)
  --days N       simulated days before the doors open (60)
  --seed N       another town (1)
`;
const DATA = path.resolve(import.meta.dirname, '../.regua');
const DAY_MS = 86_400_000;

const { values } = parseArgs({
  options: {
    fresh: { type: 'boolean', default: false },
    port: { type: 'string', default: '3000' },
    debtors: { type: 'string', default: '160' },
    days: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
});
const say = (text: string) => process.stdout.write(text);

if (values.help) say(USAGE);
else await start();

async function start(): Promise<void> {
  const days = Number(values.days);
  const publicUrl = `http://localhost:${values.port}`;
  if (values.fresh) rmSync(DATA, { recursive: true, force: true });
  const world = await createWorld({
    // The simulated days end today.
    startAt: Date.now() - days * DAY_MS,
    dataDir: DATA,
    seed: values.seed,
    users: LOCAL_PEOPLE,
    recipients: townRecipients(Number(values.seed)),
    publicUrl,
  });
  const { aws } = world;
  if (await world.load())
    say('Voltando de onde a última execução parou (--fresh começa de novo).\n');
  else await simulate(world, days);

  const summary = await readSummary(world, days);
  say(`\n${writtenSummary(summary)}\n`);
  const live = runLive(aws, (error) => say(`\n${String(error)}\n`));
  const clock = { now: aws.now, advanceTo: aws.advanceTo };
  const server = await serveHttp(
    frontDoor(world, clock, () => summary),
    Number(values.port),
  );
  say(`
Console            ${publicUrl}/          (${LOCAL_PEOPLE.map(({ email }) => email).join(', ')}; senha regua)
Caixa de saída     ${publicUrl}/caixa-de-saida
Gateway de teste   ${publicUrl}/sandbox
API                ${publicUrl}/api/openapi.json
AWS                AWS_ENDPOINT_URL=${aws.endpoint} aws dynamodb scan --table-name regua

Ctrl-C encerra e guarda o estado.
`);
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    live.stop();
    await server.close();
    await aws.settle();
    await world.save();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}

async function simulate(
  world: Awaited<ReturnType<typeof createWorld>>,
  days: number,
): Promise<void> {
  const debtors = Number(values.debtors);
  say(`Importando a carteira de exemplo (${debtors} devedores, 2 credores)…\n`);
  const { townsfolk } = await settleTown(world, { debtors, seed: Number(values.seed) });
  await liveThrough(world, townsfolk, days, (day) => {
    const done = Math.round((30 * day) / days);
    say(`\rDia ${String(day).padStart(3)} de ${days} ${'█'.repeat(done)}${'░'.repeat(30 - done)}`);
  });
  await world.save();
}
