import type { DemoAccount } from './steps';
import type { Texts } from './texts';

/** What is told once everything runs. */
export interface BannerContent {
  readonly address: string;
  readonly dataFolder: string;
  readonly accounts: readonly DemoAccount[];
  readonly firstAdministratorCode: string | undefined;
}

/** The one block that ends a successful start. */
export function banner({ address, dataFolder, accounts, firstAdministratorCode }: BannerContent, texts: Texts): string {
  const rule = '─'.repeat(64);
  const facts = [
    [texts.address, address],
    [texts.apiDocumentation, `${address}/api/docs`],
    [texts.dataFolder, dataFolder],
    ...(firstAdministratorCode === undefined ? [] : [[texts.firstAdministratorCode, firstAdministratorCode]]),
  ];
  const accountLines = accounts.length === 0 ? [] : [`${texts.accounts}:`, ...accounts.map(({ role, body, account, password }) => `  ${role}${body === null ? '' : ` · ${body}`}: ${account} / ${password}`)];
  return [rule, texts.ready, ...facts.map(([name, value]) => `${name}: ${value}`), ...accountLines, texts.howToStop, rule].join('\n');
}
