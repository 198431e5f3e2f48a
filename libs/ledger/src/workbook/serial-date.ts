const DAY = 86_400_000;
/** 31 December 1899 is day 0 up to day 59; from day 61 on the count is one too high, because Excel knows a 29 February 1900. */
const EPOCH_1900 = Date.UTC(1899, 11, 31);
const PHANTOM_DAY = 60;
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const LAST_SERIAL = 2_958_465;

/** The day that Excel means by a serial number, or undefined where it means none. The time of day is dropped. */
export function serialToIsoDate(serial: number, from1904 = false): string | undefined {
  const day = Math.floor(serial);
  if (!(day >= 1 && day <= LAST_SERIAL)) return undefined;
  if (from1904) return isoDate(EPOCH_1904 + day * DAY);
  if (day === PHANTOM_DAY) return undefined;
  return isoDate(EPOCH_1900 + (day > PHANTOM_DAY ? day - 1 : day) * DAY);
}

/** Excel's serial number of an ISO day after February 1900. */
export function isoDateToSerial(date: string): number {
  return (Date.parse(`${date}T00:00:00Z`) - EPOCH_1900) / DAY + 1;
}

function isoDate(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
