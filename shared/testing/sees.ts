import type { Page } from 'playwright-core';

/** Waits until somebody who looks at the page reads a text on it. */
export const sees = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).filter({ visible: true }).first().waitFor();
