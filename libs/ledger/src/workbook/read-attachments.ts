import type { ZipPackage } from '../zip/read-zip';
import { parseAddress } from './address';
import type { Attached } from './model';
import { readRelationships, scanPart } from './package-parts';
import { spend, type Budget } from './read-cells';
import { RefusedWorkbook } from './refusal';

const SOMEWHERE: Attached = { row: null, column: null };

/** Where comments and images of a sheet hang. Nothing in them stops the reading: a damaged part counts as one without a place. */
export function readAttachments(zip: ZipPackage, sheetPart: string, budget: Budget): { comments: Attached[]; images: Attached[] } {
  const comments: Attached[] = [];
  const images: Attached[] = [];
  const links = tolerate(() => [...readRelationships(zip, sheetPart).values()]) ?? [];
  for (const link of links) {
    if (link.kind === 'comments') comments.push(...(tolerate(() => commentPlaces(zip, link.target, budget)) ?? [SOMEWHERE]));
    if (link.kind === 'drawing') images.push(...(tolerate(() => imagePlaces(zip, link.target, budget)) ?? [SOMEWHERE]));
  }
  return { comments, images };
}

/** Undefined where a part is damaged or missing; a limit that is passed still stops the reading. */
function tolerate<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RefusedWorkbook && error.refusal.code === 'WORKBOOK.BROKEN') return undefined;
    throw error;
  }
}

function commentPlaces(zip: ZipPackage, part: string, budget: Budget): Attached[] | undefined {
  const places: Attached[] = [];
  const found = scanPart(zip, part, {
    open(name, attributes) {
      if (name !== 'comment') return;
      spend(budget);
      places.push(parseAddress(attributes.get('ref') ?? '') ?? SOMEWHERE);
    },
  });
  return found ? places : undefined;
}

function imagePlaces(zip: ZipPackage, part: string, budget: Budget): Attached[] | undefined {
  const places: Attached[] = [];
  let inFrom = false;
  let reading: 'row' | 'col' | null = null;
  let written = { row: '', col: '' };
  const found = scanPart(zip, part, {
    open(name) {
      if (name.endsWith('Anchor')) written = { row: '', col: '' };
      else if (name === 'from') inFrom = true;
      else if (inFrom && (name === 'row' || name === 'col')) reading = name;
    },
    close(name) {
      if (name === 'from') inFrom = false;
      else if (name === reading) reading = null;
      else if (name.endsWith('Anchor')) {
        spend(budget);
        places.push({ row: fromZero(written.row), column: fromZero(written.col) });
      }
    },
    text(piece) {
      if (reading) written[reading] += piece;
    },
  });
  return found ? places : undefined;
}

/** Drawings count rows and columns from zero. */
function fromZero(digits: string): number | null {
  return /^\s*\d{1,7}\s*$/.test(digits) ? Number(digits) + 1 : null;
}
