import { html, type Html } from './html.ts';

/** Where a form carries the token of its session. */
export const CSRF_FIELD = 'sessao';

export const csrfField = (csrf: string): Html =>
  html`<input type="hidden" name="${CSRF_FIELD}" value="${csrf}">`;
