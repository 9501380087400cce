import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const USUAL_PLACES = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Where the Chromium of npm is unpacked once per machine, with the libraries and fonts that it brings. */
const UNPACKED = join(tmpdir(), 'regua-chromium-153');

/** The package's own list of fonts looks in Lambda's folders only. */
const FONTS = `<?xml version="1.0"?>
<fontconfig>
  <dir>${join(UNPACKED, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(UNPACKED, 'fonts-cache')}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>`;

/**
 * A browser without a window for tests: the one at CHROME_PATH, else the Chromium that npm installed, else a
 * Chrome found in the usual places. The caller closes it.
 *
 * @throws when the machine has none that starts
 */
export async function launchBrowser(): Promise<Browser> {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) return launch(chosen);
  const canUnpack = process.platform === 'linux' && process.arch === 'x64';
  if (canUnpack) return launchUnpacked();
  const installed = USUAL_PLACES.find((path) => existsSync(path));
  if (installed) return launch(installed);
  throw new Error('There is no Chrome on this machine. Install one or point CHROME_PATH to it.');
}

async function launchUnpacked(): Promise<Browser> {
  if (!existsSync(UNPACKED)) await unpack();
  return launch(join(UNPACKED, 'chromium'), {
    LD_LIBRARY_PATH: join(UNPACKED, 'al2023', 'lib'),
    FONTCONFIG_FILE: join(UNPACKED, 'fonts', 'fonts.conf'),
  });
}

/** The sandbox needs rights that containers do not give; tests open only our own pages. */
const launch = (executablePath: string, env: Record<string, string> = {}): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--font-render-hinting=none'],
    env: { ...process.env, ...env },
  });

/**
 * Unpacks beside the final place and renames: test files that start together never see half of it. The package
 * unpacks its libraries only where it believes to be in Lambda, and always into the temporary folder.
 */
async function unpack(): Promise<void> {
  const fresh = await mkdtemp(join(tmpdir(), 'regua-chromium-'));
  await promisify(execFile)(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`,
    ],
    {
      cwd: import.meta.dirname,
      env: { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
    },
  );
  await writeFile(join(fresh, 'fonts', 'fonts.conf'), FONTS);
  try {
    await rename(fresh, UNPACKED);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(UNPACKED)) throw error;
  }
}
