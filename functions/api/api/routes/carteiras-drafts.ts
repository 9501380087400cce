import {
  CarteirasDraftSaving,
  CarteirasDraftView,
  CarteirasPath,
} from '#events/api/carteiras-draft.ts';
import { PublishedCarteiras } from '#events/api/configuration.ts';
import { carteirasDraftDesk } from '../carteiras-draft-desk.ts';
import { draftRoutes } from './document-drafts.ts';

export const carteirasDraftRoutes = draftRoutes({
  path: '/api/credores/{credorId}/carteiras',
  params: CarteirasPath,
  operation: 'Carteiras',
  of: 'das carteiras de um credor',
  desk: carteirasDraftDesk,
  saving: CarteirasDraftSaving,
  view: CarteirasDraftView,
  published: PublishedCarteiras,
});
