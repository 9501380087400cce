import path from 'node:path';

/** Where a rehearsal happens: an account and a region that nobody owns, and a folder that git ignores. */
export const ACCOUNT = '111122223333';
export const REGION = 'sa-east-1';
export const STAGE = 'ensaio';

export const ROOT = path.resolve(import.meta.dirname, '../..');
const FOLDER = path.join(ROOT, '.rehearsal');
export const PLACE = {
  /** The emulator and the AWS CLI, apart from whatever Python the machine has. */
  python: path.join(FOLDER, 'python'),
  assembly: path.join(FOLDER, 'cdk.out'),
  logs: path.join(FOLDER, 'logs'),
} as const;

/** In the emulator a key of twelve digits is the root of the account of that number. */
export const CREDENTIALS = { accessKeyId: ACCOUNT, secretAccessKey: 'rehearsal-only' } as const;

/**
 * The environment of everything that is started here. Whatever the machine knows of real accounts is taken out, so
 * that no command can reach one.
 */
export function environment(endpoint: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_'));
  const node = path.dirname(process.execPath);
  return {
    ...Object.fromEntries(kept),
    PATH: [node, process.env['PATH']].join(path.delimiter),
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}
