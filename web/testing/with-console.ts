import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Role } from '#events/api/configuration.ts';
import { launchBrowser } from '#shared/testing/browser.ts';
import { DESKTOP, openPage, openSignedOut } from './open-page.ts';
import { serveStubConsole } from './stub-console.ts';

/** What the tests of a file do with their console. */
export type ConsoleUnderTest = {
  /** A page of it, by its path, as somebody sees it who is signed in. */
  readonly open: (path: string, window?: typeof DESKTOP) => Promise<Page>;
  readonly openSignedOut: () => Promise<Page>;
  /** Somebody of another role sits down; what was changed before is forgotten. */
  readonly serveAs: (role: Role) => Promise<void>;
};

/** A browser for the tests of a file, and a console of its own for each of them. */
export function withConsole(role: Role = 'admin'): ConsoleUnderTest {
  let browser: Browser;
  let served: Awaited<ReturnType<typeof serveStubConsole>>;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    served = await serveStubConsole(role);
    return async () => {
      served.close();
      for (const context of browser.contexts()) await context.close();
    };
  });
  afterAll(() => browser.close());
  return {
    open: (path, window = DESKTOP) => openPage(browser, served.url + path, window),
    openSignedOut: () => openSignedOut(browser, served.url),
    async serveAs(other) {
      served.close();
      served = await serveStubConsole(other);
    },
  };
}
