import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { Dossier } from '#shared/domain/dossier/dossier.ts';
import { verifyDossier } from '#shared/domain/dossier/verify-dossier.ts';
import { accessibilityProblems } from '#shared/testing/accessibility.ts';
import { sees } from '#shared/testing/sees.ts';
import { untilStill } from './testing/open-page.ts';
import { ROSANGELA } from './testing/people.ts';
import { withConsole } from './testing/with-console.ts';

const place = withConsole('auditor');

test('an auditor issues the dossier of a debtor: a paper, and data that can be checked', async () => {
  const page = await place.open(`/devedores/${ROSANGELA}`);
  await page.getByRole('button', { name: 'Emitir dossiê' }).click();
  await sees(page, 'Descem dois arquivos');
  await untilStill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  const names: string[] = [];
  const json = new Promise<string>((found) => {
    page.on('download', (download) => {
      names.push(download.suggestedFilename());
      if (download.suggestedFilename().endsWith('.json')) void download.path().then(found);
    });
  });
  await page.getByRole('dialog').getByRole('button', { name: 'Emitir', exact: true }).click();
  await sees(page, 'Dossiê emitido.');
  const dossier = Dossier.parse(JSON.parse(await readFile(await json, 'utf8')));
  expect(verifyDossier([dossier])).toEqual([]);
  const name = `dossie-loja-aurora-${ROSANGELA}`;
  expect(names.toSorted()).toEqual([`${name}.json`, `${name}.pdf`]);
});

test('an operator has no such action', async () => {
  await place.serveAs('operador');
  const page = await place.open(`/devedores/${ROSANGELA}`);
  await page.getByRole('button', { name: 'Ações' }).click();
  await sees(page, 'Negociar');
  expect(await page.getByRole('button', { name: 'Emitir dossiê' }).count()).toBe(0);
});
