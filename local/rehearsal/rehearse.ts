import { bendAssembly } from './assembly.ts';
import { Children } from './children.ts';
import { complaints } from './complaints.ts';
import { openCloud } from './cloud.ts';
import { bootstrap, deployAll, synthesise } from './deploy.ts';
import { installEmulator, startEmulator } from './emulator.ts';
import { type LiveErp, startErp } from './erp.ts';
import { type LiveGateway, startGateway } from './gateway.ts';
import { type Log, openLog, seen } from './log.ts';
import { ringAlarms } from './parts/alarms.ts';
import { openCredor } from './parts/credor.ts';
import { tellOfDeliveries } from './parts/deliveries.ts';
import { lookBack } from './parts/ending.ts';
import { hearOfPayment, openHooks } from './parts/hooks.ts';
import { importFile } from './parts/import.ts';
import { payByPix } from './parts/payment.ts';
import { openTeam } from './parts/team.ts';

/** `npm run rehearse`: deploys the app as it is onto an emulator of AWS and lets a debt live there from file to payment. */
const say = (text: string) => process.stdout.write(text);
const children = new Children();
let gateway: LiveGateway | null = null;
let system: LiveErp | null = null;

async function rehearse(log: Log): Promise<void> {
  const { step } = log;
  await step('Install the emulator and the AWS CLI', async () =>
    seen(await installEmulator(children)),
  );
  const endpoint = await step('Start the emulator', async () => {
    const value = await startEmulator(children);
    return { seen: `${value}, policies of IAM are obeyed`, value };
  });
  const psp = await startGateway();
  gateway = psp;
  const erp = await startErp();
  system = erp;
  await step('Synthesise the app and bend it to the emulator', async () => {
    await synthesise(children, { gatewayUrl: psp.url, hooksUrl: erp.url });
    return seen(['bent:', ...bendAssembly().map((line) => `- ${line}`)].join('\n'));
  });
  await step('cdk bootstrap', async () => {
    await bootstrap(children, endpoint);
    return seen('the account is ready');
  });
  const cloud = await step('cdk deploy --all', async () => {
    await deployAll(children, endpoint);
    const value = await openCloud(endpoint, children.signal);
    return { seen: `two stacks, ${value.resources} resources`, value };
  });
  psp.tell(cloud.front);

  const api = await openTeam(cloud, log);
  const { credorId } = await openCredor(cloud, api, log);
  const key = await openHooks(api, credorId, log);
  const people = await importFile(api, credorId, log);
  const arrived = await ringAlarms(cloud, api, people, log);
  await tellOfDeliveries(cloud, arrived, people, log);
  const { maria } = people;
  await payByPix(cloud, api, psp, { maria, email: arrived.email }, log);
  await hearOfPayment(erp, key, log);
  await lookBack(cloud, api, credorId, people, log);
}

async function close(): Promise<void> {
  await gateway?.close();
  await system?.close();
  await children.stop();
}

const stopped = new Promise<never>((_, reject) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => reject(new Error('\nIt was stopped.')));
});
const begun = performance.now();
const took = () => `${((performance.now() - begun) / 1_000).toFixed(0)} s`;
try {
  await Promise.race([rehearse(openLog(say)), stopped]);
  say(`\nThe rehearsal succeeded in ${took()}.\n`);
} catch (error) {
  const because = error instanceof Error ? error.message : String(error);
  say(`\n${[because, ...complaints()].join('\n')}\n`);
  say(`\nThe rehearsal failed after ${took()}. Logs are in .rehearsal/logs.\n`);
  process.exitCode = 1;
}
await close();
// Whatever still waits for something waits in vain.
process.exit();
