import type { Route } from './route.ts';
import { callScriptDraftRoutes } from './routes/call-script-drafts.ts';
import { previewCallScripts } from './routes/call-script-preview.ts';
import { publishCallScripts, readCallScripts } from './routes/call-scripts.ts';
import { askCallback, disposeDebtorCall, placeDebtorCall } from './routes/calls.ts';
import { claimWork, listWork, readWorkDesk, releaseWork } from './routes/work.ts';

/** What the team needs to call debtors. */
export const WORK_ROUTES: readonly Route[] = [
  listWork,
  claimWork,
  releaseWork,
  readWorkDesk,
  placeDebtorCall,
  disposeDebtorCall,
  askCallback,
  readCallScripts,
  publishCallScripts,
  previewCallScripts,
  ...callScriptDraftRoutes,
];
