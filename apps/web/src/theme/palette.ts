/**
 * The colours of the console, each checked against the ground that it stands on (text at least 4.5, controls 3).
 * Red means urgent, overdue or irreversible and is never used for decoration.
 */
export const palette = {
  ink: '#1D4F91',
  inkHover: '#163E73',
  inkActive: '#102E57',
  inkGround: '#E8F0FA',
  inkGroundHover: '#D9E6F6',
  inkBorder: '#9DB9DD',
  text: '#1A1F26',
  textSecondary: '#4A5360',
  textMeta: '#5B6470',
  textHint: '#636C78',
  white: '#FFFFFF',
  layout: '#F4F6F9',
  control: '#858E99',
  rule: '#D5DAE0',
  green: '#17693A',
  greenGround: '#E9F6EE',
  greenBorder: '#9CCBAE',
  amber: '#7A4F00',
  amberGround: '#FFF6DB',
  amberBorder: '#E0C06A',
  red: '#B42318',
  redGround: '#FDECEA',
  redBorder: '#E8A9A3',
  redDeep: '#8E1B14',
  pause: '#4A5360',
  pauseGround: '#EEF1F4',
} as const;

/** Makes every colour a custom property `--hy-…`, so that the plain style sheet and the components share one table. */
export function writePaletteAsVariables(root: HTMLElement): void {
  for (const [name, value] of Object.entries(palette)) {
    root.style.setProperty(`--hy-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, value);
  }
}
