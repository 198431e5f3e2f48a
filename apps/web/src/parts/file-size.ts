const KB = 1024;

/** 412 KB, 1.3 MB: as people read sizes, in both languages; the smallest file has one. */
export const fileSize = (bytes: number): string => (bytes < KB * KB ? `${Math.max(1, Math.ceil(bytes / KB))} KB` : `${(bytes / KB / KB).toFixed(1)} MB`);
