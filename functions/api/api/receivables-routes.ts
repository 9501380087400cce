import type { Route } from './route.ts';
import {
  correctDebtByCode,
  returnDebtsByCode,
  withdrawDebtsByCode,
} from './routes/debt-decisions.ts';
import { postDebts } from './routes/debts.ts';
import {
  cancelImport,
  decideRecall,
  readAbsentDebts,
  startImport,
} from './routes/import-decisions.ts';
import {
  publishImportMapping,
  readImportColumns,
  readImportMapping,
  repeatImport,
} from './routes/import-mapping.ts';
import { listCredorImports, readCredorImport } from './routes/imports.ts';
import { mendRow } from './routes/mended-rows.ts';
import { readRejectedRows } from './routes/rejected-rows.ts';
import { requestUpload } from './routes/uploads.ts';
import { readCoverage } from './routes/coverage.ts';
import { listRegistrationConflicts } from './routes/registration-conflicts.ts';
import {
  joinRegistrations,
  listRegistrationJoins,
  partRegistration,
  tellRegistrationsApart,
} from './routes/registration-joins.ts';
import { listRegistrationChanges } from './routes/registration-changes.ts';
import { cancelBulkLookUp, listBulkLookUps, startBulkLookUp } from './routes/bulk-look-ups.ts';
import { acknowledgeEvents, listUnreadEvents, tellAgain, testHook } from './routes/hook-events.ts';
import { publishHooks, readHookKey, readHooks } from './routes/hooks.ts';
import { lookUpContacts, publishEnrichment, readEnrichment } from './routes/enrichment.ts';
import { listProviderTrials, tryProvider } from './routes/provider-trials.ts';

/** Receivables as they come in and go back, and whom they can be asked of. */
export const RECEIVABLES_ROUTES: readonly Route[] = [
  readCoverage,
  listRegistrationChanges,
  listRegistrationConflicts,
  joinRegistrations,
  partRegistration,
  tellRegistrationsApart,
  listRegistrationJoins,
  readHooks,
  publishHooks,
  readHookKey,
  listUnreadEvents,
  acknowledgeEvents,
  tellAgain,
  testHook,
  readEnrichment,
  publishEnrichment,
  tryProvider,
  listProviderTrials,
  lookUpContacts,
  startBulkLookUp,
  listBulkLookUps,
  cancelBulkLookUp,
  requestUpload,
  listCredorImports,
  readCredorImport,
  readRejectedRows,
  mendRow,
  startImport,
  cancelImport,
  decideRecall,
  readAbsentDebts,
  readImportColumns,
  repeatImport,
  readImportMapping,
  publishImportMapping,
  postDebts,
  withdrawDebtsByCode,
  returnDebtsByCode,
  correctDebtByCode,
];
