import type { Browser, Page } from 'playwright-core';

const PATIENCE_MS = 60_000;

type Window = {
  readonly width: number;
  readonly height: number;
};

export const DESKTOP: Window = { width: 1280, height: 800 };
export const PHONE: Window = { width: 390, height: 844 };

/** A page of the console as somebody sees it who is signed in; nobody else's cookies or storage. */
export async function openPage(browser: Browser, url: string, window = DESKTOP): Promise<Page> {
  const page = await blankPage(browser, window);
  await page.addInitScript(() => {
    sessionStorage.setItem('regua.token', 'a-token');
    localStorage.setItem('regua.credor', 'loja-aurora');
  });
  await page.goto(url);
  return page;
}

/** Waits until nothing moves any more: what fades in is neither seen nor judged as it will stay. */
export async function untilStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
}

/** A page of the console before signing in. */
export async function openSignedOut(browser: Browser, url: string): Promise<Page> {
  const page = await blankPage(browser, DESKTOP);
  await page.goto(url);
  return page;
}

async function blankPage(browser: Browser, viewport: Window): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'pt-BR' });
  context.setDefaultTimeout(PATIENCE_MS);
  return context.newPage();
}
