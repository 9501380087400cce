import { html } from './html.ts';

/** A tick in a circle, for good news. The words beside it say the same. */
export const doneMark = html`<div class="done" aria-hidden="true"><svg width="28" height="28" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"><path d="M4 12.5l5.5 5.5L20 7"/></svg></div>`;
