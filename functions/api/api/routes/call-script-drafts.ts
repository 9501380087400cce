import {
  CallScriptsDraftSaving,
  CallScriptsDraftView,
  CallScriptsPath,
  PublishedCallScripts,
} from '#events/api/call-scripts.ts';
import { callScriptDesk } from '../call-script-desk.ts';
import { draftRoutes } from './document-drafts.ts';

export const callScriptDraftRoutes = draftRoutes({
  path: '/api/credores/{credorId}/call-scripts',
  params: CallScriptsPath,
  operation: 'CallScripts',
  of: 'dos roteiros de ligação de um credor',
  desk: callScriptDesk,
  saving: CallScriptsDraftSaving,
  view: CallScriptsDraftView,
  published: PublishedCallScripts,
});
