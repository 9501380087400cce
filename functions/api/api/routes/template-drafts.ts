import {
  OwnTextDraftSaving,
  OwnTextPath,
  PublishedOwnText,
  PublishedTemplate,
  TemplateDraftSaving,
  TemplateDraftView,
  TemplatePath,
} from '#events/api/template.ts';
import { textDraftDesk } from '../text-desk.ts';
import { draftRoutes } from './document-drafts.ts';

export const templateDraftRoutes = draftRoutes({
  path: '/api/templates/{templateId}',
  params: TemplatePath,
  operation: 'Template',
  of: 'de um texto',
  desk: textDraftDesk,
  saving: TemplateDraftSaving,
  view: TemplateDraftView,
  published: PublishedTemplate,
});

export const ownTextDraftRoutes = draftRoutes({
  path: '/api/credores/{credorId}/texts/{templateId}',
  params: OwnTextPath,
  operation: 'OwnText',
  of: 'do texto próprio de um credor',
  desk: textDraftDesk,
  saving: OwnTextDraftSaving,
  view: TemplateDraftView,
  published: PublishedOwnText,
});
