/** Once for all tests that need a browser: finds or installs it, and lets it listen. */
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { browserFlags, browserPath } from './chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the browser listens. */
    browser: string;
  }
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const browser = await chromium.launchServer({ executablePath: browserPath(), args: browserFlags });
  provide('browser', browser.wsEndpoint());
  return () => browser.close();
}
