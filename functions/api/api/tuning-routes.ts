import type { Route } from './route.ts';
import { publishCarteiras, readCarteiras } from './routes/carteiras.ts';
import { carteirasDraftRoutes } from './routes/carteiras-drafts.ts';
import { listCarteiraSortings, lookAtCarteiras, readCarteiraSorting } from './routes/sortings.ts';
import {
  discardReguaDraft,
  listReguaDrafts,
  proposeReguaDraft,
  readReguaDraft,
  refuseReguaProposal,
  saveReguaDraft,
  validateRegua,
} from './routes/regua-drafts.ts';
import {
  compareReguaVersions,
  listReguaVersions,
  publishRegua,
  readReguaVersion,
  rollBackRegua,
} from './routes/regua-versions.ts';
import {
  cancelReguaMove,
  listReguaMoves,
  previewReguaMove,
  startReguaMove,
} from './routes/regua-moves.ts';
import { listReguas, readRegua } from './routes/reguas.ts';
import {
  listReguaTrials,
  readReguaTrial,
  readReguaTrialFiles,
  startReguaTrial,
} from './routes/regua-trials.ts';
import { previewTemplate, validateTemplate } from './routes/template-previews.ts';
import {
  listTemplateVersions,
  publishTemplate,
  readPublishedTemplate,
  readTemplateVersion,
  rollBackTemplate,
} from './routes/template-versions.ts';
import { ownTextDraftRoutes, templateDraftRoutes } from './routes/template-drafts.ts';
import { listOwnTexts, publishOwnText } from './routes/own-texts.ts';
import { sendTextTest } from './routes/text-tests.ts';
import { listTextTests } from './routes/tried-texts.ts';
import { closeTextTask, listWhatsAppTexts } from './routes/whatsapp-texts.ts';
import { listTemplates } from './routes/templates.ts';

/** How a gestor tunes what reaches debtors: carteiras, réguas and texts, in the order in which the API's document tells it. */
export const TUNING_ROUTES: readonly Route[] = [
  readCarteiras,
  publishCarteiras,
  ...carteirasDraftRoutes,
  lookAtCarteiras,
  listCarteiraSortings,
  readCarteiraSorting,
  listReguas,
  readRegua,
  listReguaDrafts,
  readReguaDraft,
  saveReguaDraft,
  discardReguaDraft,
  validateRegua,
  proposeReguaDraft,
  refuseReguaProposal,
  listReguaVersions,
  readReguaVersion,
  publishRegua,
  rollBackRegua,
  compareReguaVersions,
  listReguaMoves,
  previewReguaMove,
  startReguaMove,
  cancelReguaMove,
  startReguaTrial,
  listReguaTrials,
  readReguaTrial,
  readReguaTrialFiles,
  listTemplates,
  listWhatsAppTexts,
  closeTextTask,
  readPublishedTemplate,
  validateTemplate,
  previewTemplate,
  sendTextTest,
  listTextTests,
  listOwnTexts,
  publishOwnText,
  publishTemplate,
  ...templateDraftRoutes,
  ...ownTextDraftRoutes,
  listTemplateVersions,
  readTemplateVersion,
  rollBackTemplate,
];
