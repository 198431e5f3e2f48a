/** Settings that belong to this browser and say nothing about a person. */
export type SettingName = 'locale' | 'density' | 'elderOffered';

const KEY = (name: SettingName): string => `huiying.${name}`;

/** Storage may be closed to a page (private windows, office policies): then a setting lasts as long as the page. */
const unsaved = new Map<SettingName, string>();

/** Null where nothing was set on this browser. */
export function readSetting(name: SettingName): string | null {
  try {
    return window.localStorage.getItem(KEY(name)) ?? unsaved.get(name) ?? null;
  } catch {
    return unsaved.get(name) ?? null;
  }
}

/** Kept by the browser where it allows that, else until the page is closed. */
export function writeSetting(name: SettingName, value: string): void {
  unsaved.set(name, value);
  try {
    window.localStorage.setItem(KEY(name), value);
  } catch {
    return;
  }
}
