const UNITS = ['B', 'KB', 'MB'] as const;

/** 412 KB, 1.3 MB: as people read sizes, in both languages. */
export function fileSize(bytes: number): string {
  const step = bytes < 1024 ? 0 : bytes < 1024 * 1024 ? 1 : 2;
  const amount = bytes / 1024 ** step;
  return `${step === 2 ? amount.toFixed(1) : Math.ceil(amount)} ${UNITS[step]}`;
}
