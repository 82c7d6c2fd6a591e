// A ZIP → its files, one at a time. Documents of Pages that were packed as folders become their previews.
import { MAX_UNPACKED_BYTES } from '../limits.ts';
import { openZip, unpackZipEntry, type ZipDirectory, type ZipEntry } from '../zip-directory.ts';
import { type Member, type Unpacker, unreadMember } from './content.ts';
import { type NamedEntry, previewOf } from './iwork.ts';
import { MAX_MEMBER_BYTES } from './limits.ts';
import { isIwork } from './zip-kind.ts';
import { zipEntryName } from './zip-names.ts';

export const unpackZip: Unpacker = async function* (bytes, budget) {
  const opened = openZip(bytes);
  if (!opened.ok) return opened.problem;
  const zip = opened.value;
  const named = zip.listed.map((entry) => ({ entry, name: zipEntryName(entry).replaceAll('\\', '/') }));
  const packages = findPackages(named);
  for (const { entry, name } of named) {
    if (!budget.countEntry()) return null;
    if (name.endsWith('/') || packages.some((folder) => name.startsWith(folder))) continue;
    if (entry.unpackedBytes <= MAX_MEMBER_BYTES && !budget.spend(entry.unpackedBytes)) return null;
    yield readMember(zip, entry, name);
  }
  for (const folder of packages) {
    const inside = named
      .filter(({ name }) => name.startsWith(folder))
      .map(({ entry, name }) => ({ entry, name: name.slice(folder.length) }));
    const path = folder.slice(0, -1).split('/');
    const size = inside.reduce((sum, { entry }) => sum + entry.unpackedBytes, 0);
    yield previewOf(zip, inside, path) ?? unreadMember(path, size, 'unsupported');
  }
  return null;
};

/** A single document of Pages, which is a ZIP itself. */
export const unpackIwork: Unpacker = async function* (bytes, budget) {
  const opened = openZip(bytes);
  if (!opened.ok) return opened.problem;
  const inside = opened.value.listed.map((entry) => ({ entry, name: zipEntryName(entry) }));
  const preview = previewOf(opened.value, inside, []);
  if (preview === null || !budget.spend(preview.size)) return 'unsupported';
  yield preview;
  return null;
};

function readMember(zip: ZipDirectory, entry: ZipEntry, name: string): Member {
  const path = name.split('/');
  const unpacked = unpackZipEntry(zip, entry, Math.min(MAX_MEMBER_BYTES, MAX_UNPACKED_BYTES));
  if (!unpacked.ok) return unreadMember(path, entry.unpackedBytes, unpacked.problem);
  return { kind: 'file', path, bytes: unpacked.value, size: unpacked.value.length, problem: null };
}

/** Folders that are one document each: macOS keeps older documents of Pages so, and sends them as a ZIP. */
function findPackages(named: readonly NamedEntry[]): string[] {
  const folders = named.flatMap(({ name }) => /^(?:.*\/)?[^/]+\.(?:pages|key|numbers)\//i.exec(name)?.[0] ?? []);
  return [...new Set(folders)].filter((folder) =>
    isIwork(named.filter(({ name }) => name.startsWith(folder)).map(({ name }) => name.slice(folder.length))),
  );
}
