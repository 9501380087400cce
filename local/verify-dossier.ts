import { readFileSync } from 'node:fs';
import { Dossier } from '#shared/domain/dossier/dossier.ts';
import { verifyDossier } from '#shared/domain/dossier/verify-dossier.ts';

/** `npm run dossier:verify -- <file.json> …`: the volumes of one dossier in their order. Asks nothing of any system. */
const files = process.argv.slice(2);
const say = (text: string) => process.stdout.write(`${text}\n`);

function read(file: string): Dossier | null {
  try {
    return Dossier.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    say(`${file}: não se lê como dossiê; falta o arquivo, não é JSON, ou algo foi posto ou tirado`);
    return null;
  }
}

if (files.length === 0) {
  say('Qual arquivo? Por exemplo: npm run dossier:verify -- dossie.json');
  process.exitCode = 2;
} else {
  const dossiers = files.map(read).filter((dossier) => dossier !== null);
  const problems = verifyDossier(dossiers);
  for (const { seq, what } of problems) say(seq === null ? what : `linha ${seq}: ${what}`);
  for (const { contentHash, chain, volume } of dossiers) {
    const { number, volumes, from, through } = volume;
    say(`Volume ${number} de ${volumes}, linhas ${from} a ${through} de ${chain.length}`);
    say(`  contentHash ${contentHash}\n  fim da cadeia ${chain.headHash}`);
  }
  const isWhole = problems.length === 0 && dossiers.length === files.length;
  say(isWhole ? 'Confere. Compare com a linha "Dossiê emitido" da história.' : 'NÃO confere.');
  process.exitCode = isWhole ? 0 : 1;
}
