import { decodeXmlBytes } from '../xml/decode-bytes';
import { scanXml, XmlError, type XmlHandler } from '../xml/scan-xml';
import { errorCode, NOT_OF_THIS_ENCODING } from '../zip/error-code';
import type { ZipPackage } from '../zip/read-zip';
import { broken } from './refusal';

/** A link from one part of the package to another. `kind` is the last word of its type's address. */
export interface Relationship {
  readonly kind: string;
  readonly target: string;
}

/** Walks through a part; false where the package has none of that name. A part that is no XML stops the reading. */
export function scanPart(zip: ZipPackage, name: string, handler: Partial<XmlHandler>): boolean {
  const bytes = zip.read(name);
  if (!bytes) return false;
  try {
    scanXml(decodeXmlBytes(bytes), { open: () => {}, close: () => {}, text: () => {}, ...handler });
  } catch (error) {
    if (error instanceof XmlError || errorCode(error) === NOT_OF_THIS_ENCODING) broken(name);
    throw error;
  }
  return true;
}

/** The links of a part by id; targets are resolved, so that absolute and relative links of all writers work. */
export function readRelationships(zip: ZipPackage, part: string): Map<string, Relationship> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const links = new Map<string, Relationship>();
  scanPart(zip, `${folder}_rels/${part.slice(slash + 1)}.rels`, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      const type = attributes.get('Type') ?? '';
      links.set(attributes.get('Id') ?? '', { kind: type.slice(type.lastIndexOf('/') + 1), target: resolve(folder, attributes.get('Target') ?? '') });
    },
  });
  return links;
}

function resolve(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : folder + target;
  const steps: string[] = [];
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
