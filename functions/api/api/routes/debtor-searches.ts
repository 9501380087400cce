import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import { DebtorPage, DebtorSearch } from '#events/api/debtor.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { bandOf, type ScoreBands } from '#shared/domain/score/bands.ts';
import { asOffered } from '#shared/domain/score/treated-score.ts';
import { daysBetween, type LocalDate } from '#shared/domain/values/local-date.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { readScoreBands } from '#shared/table/portfolio-snapshots.ts';
import type { CaseListing } from '#shared/table/read-cases.ts';
import { NO_PARAMETERS, route } from '../route.ts';
import { searchDebtors } from '../search-debtors.ts';
import { requireCredor } from '../user.ts';

export const postDebtorSearch = route({
  method: 'POST',
  path: '/api/debtor-searches',
  operationId: 'searchDebtors',
  summary: 'Procura devedores por nome, CPF, CNPJ ou número da dívida',
  description:
    'A busca vai no corpo porque nome e documento são dados pessoais, que não cabem em endereços. ' +
    'Sem texto, lista todos por nome. O cursor vale só para a busca que o deu.',
  roles: Role.options,
  params: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: z.strictObject(DebtorSearch.shape),
  answer: DebtorPage,
  async handle(deps, { user, at, body }) {
    requireCredor(user, body.credorId);
    const [{ found, cursor }, bands] = await Promise.all([
      searchDebtors(deps, body),
      readScoreBands(deps.table, body.credorId),
    ]);
    const today = localDateOf(at, BOOK_ZONE);
    return { rows: found.map((listing) => rowOf(listing, bands, today)), cursor };
  },
});

const rowOf = ({ score, ...listing }: CaseListing, bands: ScoreBands | null, today: LocalDate) => ({
  ...listing,
  score: score ? asOffered(score) : null,
  band: listing.status === 'settled' ? null : bandOf(bands, score ? asOffered(score) : undefined),
  daysLate:
    listing.oldestDueDate === null ? null : Math.max(0, daysBetween(listing.oldestDueDate, today)),
});
