import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import type { Children } from './children.ts';
import { ACCOUNT, environment, PLACE, REGION } from './place.ts';
import { until } from './until.ts';

/** An emulator that somebody else wrote, and what it asks for to run functions in Python and to sign tokens. */
const PACKAGES = [
  'ministack==1.5.33',
  'awscli==1.46.3',
  'boto3==1.43.106',
  'botocore==1.43.106',
  'cryptography==50.0.2',
] as const;
const READY_SECONDS = 60;

/** Installs the emulator and the AWS CLI into a folder of their own, once. @returns what is installed */
export async function installEmulator(children: Children): Promise<string> {
  const marker = path.join(PLACE.python, 'installed.txt');
  const wanted = PACKAGES.join('\n');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return PACKAGES.join(', ');
  const env = process.env;
  const venv = ['-m', 'venv', '--clear', PLACE.python];
  await children.run({ name: 'venv', file: 'python3', args: venv, env });
  const args = ['-m', 'pip', 'install', '--disable-pip-version-check', ...PACKAGES];
  await children.run({ name: 'pip', file: inPython('python'), args, env });
  writeFileSync(marker, wanted);
  return PACKAGES.join(', ');
}

/** Starts it on a free port of the loopback interface, obeying the policies of IAM. @returns its address */
export async function startEmulator(children: Children): Promise<string> {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const env = {
    ...environment(endpoint),
    BIND_HOST: '127.0.0.1',
    GATEWAY_PORT: String(port),
    MINISTACK_REGION: REGION,
    MINISTACK_ACCOUNT_ID: ACCOUNT,
    LAMBDA_EXECUTOR: 'local',
    AUTH: 'true',
    SFTP_ENABLED: '0',
    IOT_MTLS_ENABLED: '0',
  };
  const child = children.start({ name: 'emulator', file: inPython('ministack'), args: [], env });
  await until(READY_SECONDS, 'the emulator to answer', async () => {
    if (child.exitCode !== null) throw new Error('The emulator ended; see the log "emulator".');
    const answer = await fetch(`${endpoint}/_ministack/health`).catch(() => null);
    return answer?.ok ? true : null;
  });
  return endpoint;
}

export const inPython = (command: string): string => path.join(PLACE.python, 'bin', command);

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
