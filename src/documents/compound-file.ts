// A compound file (MS-CFB), the container of Word 97–2003 documents and Outlook items: storages and streams, as a tree. Every chain and
// the tree itself follow a sector or an entry at most once, so a hostile table costs no more than the file is long. Knows nothing
// about what streams hold.

const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
/** The header names the first sectors of the table itself; further ones stand in a chain (§2.2, §2.5). */
const TABLE_SECTORS_IN_HEADER = 109;
const MAX_REGULAR_SECTOR = 0xfffffffa;
const STORAGE = 1;
const STREAM = 2;
const ROOT = 5;

export type CompoundEntry = {
  readonly name: string;
  readonly isStorage: boolean;
  readonly start: number;
  readonly size: number;
  readonly children: readonly CompoundEntry[];
};
export type CompoundStream = {
  readonly bytes: Buffer;
  /** Shorter than its entry says: the file was cut off or its chain is broken. */
  readonly damaged: boolean;
};
export type CompoundFile = {
  readonly root: CompoundEntry;
  /** Every stream, also those that a broken tree does not lead to. */
  readonly streams: readonly CompoundEntry[];
  read(entry: CompoundEntry): CompoundStream;
};

/** Sectors of one size, and the table that chains them. `offset`: where sector 0 begins. */
type Sectors = { readonly bytes: Buffer; readonly unit: number; readonly offset: number; readonly table: Buffer };

export const isCompoundFile = (bytes: Uint8Array): boolean => SIGNATURE.equals(bytes.subarray(0, SIGNATURE.length));

/** Null when header or directory are damaged beyond reading. */
export function openCompoundFile(input: Uint8Array): CompoundFile | null {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  if (bytes.length < HEADER_BYTES || !isCompoundFile(bytes)) return null;
  const [shift, miniShift] = [bytes.readUInt16LE(30), bytes.readUInt16LE(32)];
  if ((shift !== 9 && shift !== 12) || miniShift < 2 || miniShift >= shift) return null;
  const unit = 1 << shift;
  const sectors: Sectors = { bytes, unit, offset: unit, table: readTable(bytes, unit) };
  const directory = readDirectory(readChain(sectors, bytes.readUInt32LE(48), bytes.length));
  if (directory === null) return null;
  const miniCutoff = bytes.readUInt32LE(56);
  const miniTable = readChain(sectors, bytes.readUInt32LE(60), bytes.length);
  const miniBytes = readChain(sectors, directory.root.start, bytes.length);
  const mini: Sectors = { bytes: miniBytes, unit: 1 << miniShift, offset: 0, table: miniTable };
  return {
    ...directory,
    read: ({ start, size }) => {
      const found = readChain(size < miniCutoff ? mini : sectors, start, size);
      return { bytes: found, damaged: found.length < size };
    },
  };
}

const sectorAt = ({ bytes, unit, offset }: Omit<Sectors, 'table'>, sector: number): Buffer =>
  bytes.subarray(offset + sector * unit, offset + (sector + 1) * unit);

function readTable(bytes: Buffer, unit: number): Buffer {
  const at = (sector: number): Buffer => sectorAt({ bytes, unit, offset: unit }, sector);
  const places = Array.from({ length: TABLE_SECTORS_IN_HEADER }, (_, index) => bytes.readUInt32LE(76 + 4 * index));
  const seen = new Set<number>();
  for (let next = bytes.readUInt32LE(68); next < MAX_REGULAR_SECTOR && !seen.has(next); ) {
    seen.add(next);
    const block = at(next);
    if (block.length < unit) break;
    for (let index = 0; index < unit - 4; index += 4) places.push(block.readUInt32LE(index));
    next = block.readUInt32LE(unit - 4);
  }
  const used = [...new Set(places.filter((place) => place < MAX_REGULAR_SECTOR))];
  return Buffer.concat(used.map(at).filter((block) => block.length > 0));
}

/** At most `most` bytes of the chain; fewer when it breaks off or runs in a circle. */
function readChain(sectors: Sectors, start: number, most: number): Buffer {
  const blocks: Buffer[] = [];
  const seen = new Set<number>();
  let total = 0;
  for (let sector = start; sector < MAX_REGULAR_SECTOR && total < most && !seen.has(sector); ) {
    seen.add(sector);
    const block = sectorAt(sectors, sector);
    if (block.length === 0) break;
    blocks.push(block);
    total += block.length;
    if (4 * sector + 4 > sectors.table.length) break;
    sector = sectors.table.readUInt32LE(4 * sector);
  }
  return Buffer.concat(blocks).subarray(0, most);
}

/** §2.6: siblings form a binary tree, children hang below their storage. An entry that is met twice ends that branch. */
function readDirectory(directory: Buffer): Pick<CompoundFile, 'root' | 'streams'> | null {
  const count = Math.floor(directory.length / ENTRY_BYTES);
  if (count === 0 || directory[66] !== ROOT) return null;
  const visited = new Set([0]);
  const readEntry = (at: number): CompoundEntry => {
    const base = at * ENTRY_BYTES;
    const type = directory[base + 66];
    const isStorage = type === STORAGE || type === ROOT;
    const nameBytes = Math.max(0, Math.min(64, directory.readUInt16LE(base + 64)) - 2) & ~1;
    return {
      name: directory.toString('utf16le', base, base + nameBytes),
      isStorage,
      start: directory.readUInt32LE(base + 116),
      size: directory.readUInt32LE(base + 120),
      children: isStorage ? siblingsFrom(directory.readUInt32LE(base + 76)) : [],
    };
  };
  const siblingsFrom = (first: number): CompoundEntry[] => {
    const found: CompoundEntry[] = [];
    const waiting = [first];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (at >= count || visited.has(at)) continue;
      visited.add(at);
      found.push(readEntry(at));
      waiting.push(directory.readUInt32LE(at * ENTRY_BYTES + 68), directory.readUInt32LE(at * ENTRY_BYTES + 72));
    }
    return found;
  };
  const indexes = Array.from({ length: count }, (_, at) => at).filter((at) => directory[at * ENTRY_BYTES + 66] === STREAM);
  return { root: readEntry(0), streams: indexes.map(readEntry) };
}
