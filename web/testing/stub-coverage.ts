import { ChangesPage, CoverageView } from '#events/api/coverage.ts';
import { IssuedDossier } from '#events/api/dossier.ts';
import { LookUpResult } from '#events/api/enrichment.ts';
import { aDossier } from '#shared/testing/dossiers.ts';
import { ROSANGELA } from './people.ts';
import { type Answer, json } from './stub-answer.ts';

const NONE = { confirmed: 0, usable: 0, optedOut: 0, dead: 0 };

/** Two carteiras of one credor, nobody whose contacts changed, and an answer about one person. */
export function coverageRoutes(): Readonly<Record<string, Answer>> {
  let asked = 0;
  return {
    'GET /api/coverage': () =>
      json(CoverageView, {
        credorId: 'loja-aurora',
        asOf: '2026-05-13T15:04:00.000Z',
        // A book that takes a second request to count.
        isWhole: (asked += 1) > 1,
        lines: [
          {
            carteiraId: 'inicial',
            people: 1_204,
            reached: 1_131,
            outOfReach: 4_125_000,
            email: { confirmed: 212, usable: 1_020, optedOut: 14, dead: 37 },
            sms: { confirmed: 96, usable: 1_002, optedOut: 22, dead: 18 },
            onlyLandline: 31,
            withoutUf: 12,
            withoutAddress: 640,
          },
          {
            carteiraId: 'intermediaria',
            people: 388,
            reached: 301,
            outOfReach: 9_870_050,
            email: { ...NONE, confirmed: 40, usable: 250, dead: 61 },
            sms: { ...NONE, usable: 188 },
            onlyLandline: 12,
            withoutUf: 3,
            withoutAddress: 201,
          },
        ],
      }),
    [`POST /api/debtors/${ROSANGELA}/lookups`]: () =>
      json(LookUpResult, { outcome: 'found', added: 1, refused: 0, spent: 7_175 }),
    [`POST /api/debtors/${ROSANGELA}/dossiers`]: () =>
      json(IssuedDossier, {
        name: `dossie-loja-aurora-${ROSANGELA}`,
        dossier: aDossier(),
        pdf: btoa('%PDF-1.7'),
      }),
    'POST /api/registration-changes': () =>
      json(ChangesPage, { people: [], cursor: null, asOf: '2026-05-13T12:00:00.000Z' }),
  };
}
