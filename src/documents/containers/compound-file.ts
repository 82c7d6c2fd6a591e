// A compound file (MS-CFB): storages and streams, as a tree. Every chain and the tree itself are walked with a count or a visited
// set, because in a hostile file they run in circles. Knows nothing about what streams hold.

const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const HEADER_BYTES = 512;
const HEADER_DIFAT = 109;
const ENTRY_BYTES = 128;
const MINI_SECTOR_BYTES = 64;
const MAX_REGULAR_SECTOR = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
const STORAGE = 1;
const ROOT = 5;

export type CompoundEntry = {
  readonly name: string;
  readonly isStorage: boolean;
  readonly start: number;
  readonly size: number;
  readonly children: readonly CompoundEntry[];
};
export type CompoundFile = { readonly root: CompoundEntry; read(entry: CompoundEntry): Buffer | null };

type Sectors = { readonly bytes: Buffer; readonly sectorBytes: number; readonly fat: readonly number[] };

export const isCompoundFile = (bytes: Buffer): boolean => bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE);

/** null when it is damaged beyond reading. */
export function openCompoundFile(bytes: Buffer): CompoundFile | null {
  if (bytes.length < HEADER_BYTES || !isCompoundFile(bytes)) return null;
  const shift = bytes.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return null;
  const sectorBytes = 1 << shift;
  const sectors: Sectors = { bytes, sectorBytes, fat: readFat(bytes, sectorBytes) };
  const directory = readChain(sectors, bytes.readUInt32LE(48), null);
  const root = directory === null ? null : readTree(directory);
  if (root === null) return null;
  const miniCutoff = bytes.readUInt32LE(56);
  const miniFatBytes = readChain(sectors, bytes.readUInt32LE(60), null) ?? Buffer.alloc(0);
  const miniFat = { fat: numbersOf(miniFatBytes), bytes: readChain(sectors, root.start, null) ?? Buffer.alloc(0) };
  return {
    root,
    read: (entry) => {
      if (entry.size > bytes.length) return null;
      if (entry.size === 0) return Buffer.alloc(0);
      if (entry.size >= miniCutoff) return readChain(sectors, entry.start, entry.size);
      return collect(miniFat.bytes, { start: entry.start, size: entry.size, fat: miniFat.fat, unit: MINI_SECTOR_BYTES, offset: 0 });
    },
  };
}

/** §2.5: the first 109 places of FAT sectors are in the header, the others in a chain of their own. */
function readFat(bytes: Buffer, sectorBytes: number): number[] {
  const sectorCount = Math.ceil(bytes.length / sectorBytes);
  const places = Array.from({ length: HEADER_DIFAT }, (_, index) => bytes.readUInt32LE(76 + 4 * index));
  let next = bytes.readUInt32LE(68);
  for (let steps = 0; next < MAX_REGULAR_SECTOR && steps < sectorCount; steps += 1) {
    const more = numbersOf(sectorAt(bytes, sectorBytes, next));
    places.push(...more.slice(0, -1));
    next = more.at(-1) ?? NO_ENTRY;
  }
  const valid = places.filter((place) => place < MAX_REGULAR_SECTOR).slice(0, sectorCount);
  const fat: number[] = [];
  for (const place of valid) {
    for (const number of numbersOf(sectorAt(bytes, sectorBytes, place))) {
      if (fat.length < sectorCount) fat.push(number);
    }
  }
  return fat;
}

const sectorAt = (bytes: Buffer, sectorBytes: number, sector: number): Buffer =>
  bytes.subarray((sector + 1) * sectorBytes, (sector + 2) * sectorBytes);

function numbersOf(bytes: Buffer): number[] {
  return Array.from({ length: bytes.length >> 2 }, (_, index) => bytes.readUInt32LE(4 * index));
}

function readChain({ bytes, sectorBytes, fat }: Sectors, start: number, size: number | null): Buffer | null {
  return collect(bytes, { start, size, fat, unit: sectorBytes, offset: sectorBytes });
}

type Chain = {
  readonly start: number;
  readonly size: number | null;
  readonly fat: readonly number[];
  readonly unit: number;
  readonly offset: number;
};

/** With a size exactly that many bytes, else the whole chain; null when the chain is shorter or runs in a circle. */
function collect(bytes: Buffer, { start, size, fat, unit, offset }: Chain): Buffer | null {
  const pieces: Buffer[] = [];
  let total = 0;
  let sector = start;
  while (sector < MAX_REGULAR_SECTOR && (size === null || total < size)) {
    const piece = bytes.subarray(offset + sector * unit, offset + (sector + 1) * unit);
    if (piece.length === 0 || pieces.length > fat.length) return null;
    pieces.push(piece);
    total += piece.length;
    sector = fat[sector] ?? NO_ENTRY;
  }
  if (size !== null && total < size) return null;
  return Buffer.concat(pieces).subarray(0, size ?? total);
}

/** §2.6: siblings form a binary tree, children hang below their storage. An entry that is met twice ends that branch. */
function readTree(directory: Buffer): CompoundEntry | null {
  const count = Math.floor(directory.length / ENTRY_BYTES);
  const visited = new Set<number>();
  const siblings = (first: number): CompoundEntry[] => {
    const found: CompoundEntry[] = [];
    const waiting = [first];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (at >= count || visited.has(at)) continue;
      visited.add(at);
      const base = at * ENTRY_BYTES;
      found.push(readEntry(base));
      waiting.push(directory.readUInt32LE(base + 68), directory.readUInt32LE(base + 72));
    }
    return found;
  };
  const readEntry = (base: number): CompoundEntry => {
    const type = directory[base + 66];
    const isStorage = type === STORAGE || type === ROOT;
    const nameBytes = Math.max(0, Math.min(64, directory.readUInt16LE(base + 64)) - 2) & ~1;
    return {
      name: directory.toString('utf16le', base, base + nameBytes),
      isStorage,
      start: directory.readUInt32LE(base + 116),
      size: directory.readUInt32LE(base + 120),
      children: isStorage ? siblings(directory.readUInt32LE(base + 76)) : [],
    };
  };
  if (count === 0 || directory[66] !== ROOT) return null;
  visited.add(0);
  return readEntry(0);
}
