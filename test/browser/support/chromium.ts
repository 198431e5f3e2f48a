import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { unpackedChromium } from './unpacked-chromium';

/** Chinese letters come from a package: a machine for tests need not have any. */
const FONTS = join(__dirname, '..', '..', '..', 'node_modules', '@embedpdf', 'fonts-sc', 'fonts');

const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
  '--font-render-hinting=none',
];

/** A real browser; it ends when it is closed, or with this process, to which it hangs by a pipe. */
export interface TestBrowser {
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Starts Chromium: the one that `CHROMIUM_PATH` names, otherwise the one that comes as a package. */
export async function startBrowser(): Promise<TestBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'huiying-browser-'));
  const fontConfiguration = join(folder, 'fonts.conf');
  await writeFile(fontConfiguration, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${FONTS}</dir><dir>/usr/share/fonts</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`);
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? (await unpackedChromium()), headless: true, args: FLAGS, env: { ...process.env, FONTCONFIG_FILE: fontConfiguration },
  });
  return {
    browser,
    close: async () => {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
