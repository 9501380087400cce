import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { invokeFile, Misuse } from './invocation/invoke-file.ts';

const USAGE = `npm run invoke -- <function> [file]

Gives a JSON file to a function and shows what comes of it. The file is a message of
events/ (see events/examples), a line of a history for history/follow-history, or an
AWS event as it is. It runs on a copy of what npm start saved, or in a small new town;
nothing of it is kept.

  npm run invoke -- regua/run-step events/examples/step-due.json
  npm run invoke -- reports/snapshot-portfolio
`;
const SAVED = path.resolve(import.meta.dirname, '../.regua');
const BUNDLES = path.resolve(import.meta.dirname, '../.build/functions');

const { positionals } = parseArgs({ allowPositionals: true });
const [name, file] = positionals;
const say = (text: string) => process.stdout.write(`${text}\n`);

if (name === undefined) say(USAGE);
else {
  try {
    if (!existsSync(BUNDLES)) throw new Misuse('The functions are not built yet: npm run build');
    const { origin, result, lines } = await invokeFile(name, file, SAVED, Date.now());
    say(origin === 'saved' ? 'On a copy of the saved local run.' : 'In a small new town.');
    for (const line of lines) say(line);
    say(
      result.ok
        ? `Returned ${JSON.stringify(result.payload)}`
        : `Failed: ${result.error.errorType}: ${result.error.errorMessage}`,
    );
    process.exitCode = result.ok ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
