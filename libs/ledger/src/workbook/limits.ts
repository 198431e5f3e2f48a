/**
 * A county's ledger of a whole term has some thousand rows and far less than a megabyte; the limits leave room for
 * a hundred times that and keep a hostile file from filling the memory of the process.
 */
export const LIMITS = {
  fileBytes: 20 * 1024 * 1024,
  parts: 2_000,
  /** All parts that are read, counted while they are unpacked, whatever sizes the package claims. */
  unpackedBytes: 96 * 1024 * 1024,
  sheets: 50,
  /** Highest row that may hold a value. */
  rows: 20_000,
  /** Values, merged ranges, comments and images of the whole workbook. */
  cells: 500_000,
  /** Texts of all cells together: one shared text may stand in any number of cells. */
  characters: 16_000_000,
  /** Rows covered by merged ranges, summed over all ranges of a sheet. */
  mergedRanges: 200_000,
} as const;

/** Characters that Excel itself allows in a cell. */
export const CELL_TEXT_LIMIT = 32_767;
