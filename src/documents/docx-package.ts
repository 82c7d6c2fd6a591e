// Takes the parts of a DOCX that carry text out of its container: body, notes, headers and footers, each with its relationships.
// Knows the package conventions (ECMA-376 part 2), nothing about what a part says.
import { dirname, join } from 'node:path/posix';
import { MAX_HEADER_PARTS, MAX_XML_PART_BYTES } from './limits.ts';
import { openZip, readZipEntry, type ZipDirectory, type ZipOutcome } from './zip-directory.ts';

export type Relationship = { readonly id: string; readonly type: string; readonly path: string };

export type DocxPackage = {
  readonly bodyPath: string;
  /** XML by path: the body, its notes, headers, footers, and the relationships of each. */
  readonly parts: ReadonlyMap<string, string>;
  readonly relationships: readonly Relationship[];
};

const PACKAGE_RELATIONSHIPS = '_rels/.rels';
const TEXT_PARTS = new Set(['footnotes', 'endnotes', 'header', 'footer']);

export function openDocx(bytes: Uint8Array): ZipOutcome<DocxPackage> {
  const zip = openZip(bytes);
  if (!zip.ok) return zip;
  const parts = new Map<string, string>();
  const root = readPart(zip.value, parts, PACKAGE_RELATIONSHIPS);
  if (!root.ok) return root;
  const main = parseRelationships(root.value ?? '', '').find(({ type }) => type === 'officeDocument');
  const bodyPath = main && zip.value.entries.has(main.path) ? main.path : 'word/document.xml';
  const body = readWithRelationships(zip.value, parts, bodyPath);
  if (!body.ok) return body;
  if (!parts.has(bodyPath)) return { ok: false, problem: 'corrupt' };
  const relationships = parseRelationships(parts.get(relationshipsPath(bodyPath)) ?? '', dirname(bodyPath));
  const textParts = new Set(relationships.filter(({ type }) => TEXT_PARTS.has(type)).map(({ path }) => path));
  if (textParts.size > MAX_HEADER_PARTS) return { ok: false, problem: 'too-large' };
  for (const path of textParts) {
    const part = readWithRelationships(zip.value, parts, path);
    if (!part.ok) return part;
  }
  return { ok: true, value: { bodyPath, parts, relationships } };
}

export function relationshipsPath(partPath: string): string {
  return join(dirname(partPath), '_rels', `${partPath.slice(partPath.lastIndexOf('/') + 1)}.rels`);
}

function readWithRelationships(zip: ZipDirectory, parts: Map<string, string>, path: string): ZipOutcome<string | null> {
  const part = readPart(zip, parts, path);
  return part.ok ? readPart(zip, parts, relationshipsPath(path)) : part;
}

function readPart(zip: ZipDirectory, parts: Map<string, string>, path: string): ZipOutcome<string | null> {
  const entry = readZipEntry(zip, path, MAX_XML_PART_BYTES);
  if (!entry.ok) return entry;
  if (entry.value === null) return { ok: true, value: null };
  const xml = decodeXml(entry.value);
  // ECMA-376 part 2 §8.1.4 forbids DTDs, the home of entity bombs.
  if (xml.includes('<!DOCTYPE')) return { ok: false, problem: 'corrupt' };
  parts.set(path, xml);
  return { ok: true, value: xml };
}

function decodeXml(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

function parseRelationships(xml: string, base: string): Relationship[] {
  return [...xml.matchAll(/<(?:\w{1,20}:)?Relationship\s([^<>]*)>/g)].flatMap(([, attributes = '']) => {
    const id = readAttribute(attributes, 'Id');
    const type = readAttribute(attributes, 'Type');
    const target = readAttribute(attributes, 'Target');
    if (id === null || type === null || target === null || readAttribute(attributes, 'TargetMode') === 'External') return [];
    const path = target.startsWith('/') ? target.slice(1) : join(base, target);
    return [{ id, type: type.slice(type.lastIndexOf('/') + 1), path }];
  });
}

/** The value of an attribute in the inside of a tag. */
export function readAttribute(tag: string, name: string): string | null {
  return (
    new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
      .exec(tag)
      ?.slice(1)
      .find((value) => value !== undefined) ?? null
  );
}
