import { rmSync } from 'node:fs';
import path from 'node:path';
import { serveHttp } from './aws/http-server.ts';
import type { WireResponse } from './aws/wire.ts';
import { runLive } from './aws/live.ts';
import { townRecipients } from './sample/recipients.ts';
import { withNotice } from './sample/listing-rules.ts';
import { publishSampleRegua } from './sample/publish-regua.ts';
import { liveThrough } from './sample/sixty-days.ts';
import { readSummary, writtenSummary } from './sample/summary.ts';
import { settleTown } from './sample/town.ts';
import { letVoiceLeave, withVoice } from './sample/voice.ts';
import { letWhatsAppLeave, withWhatsApp } from './sample/whatsapp.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import { frontDoor } from './server/front.ts';
import { LOCAL_PEOPLE } from './server/people.ts';
import { readStartOptions, type StartOptions, USAGE } from './start-options.ts';
import { createWorld } from './world.ts';

const DATA = path.resolve(import.meta.dirname, '../.regua');
const DAY_MS = 86_400_000;
/** The day of delay on which the sample régua gives notice of a listing. */
const LISTING_DAYS = 33;

const say = (text: string) => process.stdout.write(text);

const options = given();
if (options?.help) say(USAGE);
else if (options) await start(options);

/** The options, or null when they were told to be wrong. */
function given(): StartOptions | null {
  try {
    return readStartOptions(process.argv.slice(2));
  } catch (error) {
    say(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exitCode = 1;
    return null;
  }
}

/** Better now than after a minute of simulated days. */
async function isBusy(port: number): Promise<boolean> {
  const nothing: WireResponse = { status: 503, headers: {}, body: Buffer.alloc(0) };
  const probe = await serveHttp(async () => nothing, port).catch(() => null);
  await probe?.close();
  return probe === null;
}

async function start(wanted: StartOptions): Promise<void> {
  const { days, port, seed, fresh } = wanted;
  const publicUrl = `http://localhost:${port}`;
  if (await isBusy(port)) {
    say(`A porta ${port} está ocupada: feche quem a usa ou escolha outra com --port.\n`);
    process.exitCode = 1;
    return;
  }
  if (fresh) rmSync(DATA, { recursive: true, force: true });
  const world = await createWorld({
    // The simulated days end today.
    startAt: Date.now() - days * DAY_MS,
    dataDir: DATA,
    seed: String(seed),
    users: LOCAL_PEOPLE,
    recipients: townRecipients(seed),
    publicUrl,
  });
  const { aws } = world;
  if (await world.load())
    say('Voltando de onde a última execução parou (--fresh começa de novo).\n');
  else await simulate(world, wanted);

  const summary = await readSummary(world, days);
  say(`\n${writtenSummary(summary)}\n`);
  const live = runLive(aws, (error) => say(`\n${String(error)}\n`));
  const clock = { now: aws.now, advanceTo: aws.advanceTo };
  const server = await serveHttp(
    frontDoor(world, clock, () => summary),
    port,
  );
  say(`
Console            ${publicUrl}/          (${LOCAL_PEOPLE.map(({ email }) => email).join(', ')}; senha regua)
Caixa de saída     ${publicUrl}/caixa-de-saida
Gateway de teste   ${publicUrl}/sandbox
Órgãos de teste    ${publicUrl}/sandbox/registros   (negativação e protesto)
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
  { debtors, days, seed }: StartOptions,
): Promise<void> {
  say(`Importando a carteira de exemplo (${debtors} devedores, 2 credores)…\n`);
  await publishSampleRegua(world, withVoice(withWhatsApp(withNotice(DEFAULT_REGUA, LISTING_DAYS))));
  const { townsfolk } = await settleTown(world, { debtors, seed });
  await letWhatsAppLeave(world);
  await letVoiceLeave(world);
  await liveThrough(world, townsfolk, days, (day) => {
    const done = Math.round((30 * day) / days);
    say(`\rDia ${String(day).padStart(3)} de ${days} ${'█'.repeat(done)}${'░'.repeat(30 - done)}`);
  });
  await world.save();
}
