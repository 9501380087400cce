import {
  OwnTextDraftSaving,
  OwnTextPath,
  PublishedOwnText,
  PublishedTemplate,
  TemplateDraftSaving,
  TemplatePath,
} from '#events/api/template.ts';
import { textDraftRoutes } from './text-drafts.ts';

export const templateDraftRoutes = textDraftRoutes({
  path: '/api/templates/{templateId}',
  params: TemplatePath,
  operation: 'Template',
  of: 'de um texto',
  saving: TemplateDraftSaving,
  published: PublishedTemplate,
});

export const ownTextDraftRoutes = textDraftRoutes({
  path: '/api/credores/{credorId}/texts/{templateId}',
  params: OwnTextPath,
  operation: 'OwnText',
  of: 'do texto próprio de um credor',
  saving: OwnTextDraftSaving,
  published: PublishedOwnText,
});
