/** Settings that belong to this browser and say nothing about a person. */
export type SettingName = 'locale' | 'density';

const KEY = (name: SettingName): string => `huiying.${name}`;

/** Storage may be closed to a page (private windows, office policies): then a setting lasts as long as the page. */
const unsaved = new Map<SettingName, string>();

export function readSetting(name: SettingName): string | null {
  try {
    return window.localStorage.getItem(KEY(name)) ?? unsaved.get(name) ?? null;
  } catch {
    return unsaved.get(name) ?? null;
  }
}

export function writeSetting(name: SettingName, value: string): void {
  unsaved.set(name, value);
  try {
    window.localStorage.setItem(KEY(name), value);
  } catch {
    return;
  }
}
