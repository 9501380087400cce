import { expect, test } from 'vitest';
import { aCredor } from '#shared/testing/credores.ts';
import { lifeWithAurora, volumesOf } from '#shared/testing/dossiers.ts';
import { textOfPdf } from '#shared/testing/read-pdf.ts';
import { dossierPaper } from './dossier-paper.ts';

const volumes = volumesOf(lifeWithAurora(510));

async function read(volume: number) {
  const dossier = volumes[volume - 1];
  if (!dossier) throw new Error(`there is no volume ${volume}`);
  const bytes = await dossierPaper(dossier, aCredor());
  const pages = await textOfPdf(bytes);
  return { dossier, bytes, pages, said: pages.flat().join(' ').replace(/\s+/g, ' ') };
}

test('the paper tells every event under its number in the history, with text, rules and hashes', async () => {
  const { dossier, said, pages } = await read(1);
  const shown = dossier.events.filter((event) => event.shown);
  for (const { seq } of shown) expect(said).toContain(`${seq}. `);
  for (const words of [
    'volume 1',
    '5. 14/03/2026 22:30 · Contato retido até 16/03 às 08:00',
    'Regra: Lei SP 15.426/2014.',
    'Para: maria@example.com',
    'o que está guardado tem este hash',
    'Não fui eu que comprei.',
    'Linha 10, não mostrada: de outro credor.',
    'Em atraso: multa de 2%',
    'SHA-256 do termo',
    dossier.chain.headHash,
    `SHA-256 ${dossier.contentHash}`,
    `página 1 de ${pages.length}`,
  ])
    expect(said).toContain(words);
});

test('the last volume says which one it is, and the same dossier gives the same bytes', async () => {
  const { bytes, said } = await read(2);
  expect(said).toContain('501 a 510, volume 2 de 2');
  expect(said).toContain('Os volumes se conferem juntos');
  expect((await read(2)).bytes).toEqual(bytes);
});
