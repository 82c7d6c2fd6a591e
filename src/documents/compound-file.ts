// Reads streams out of a compound file (MS-CFB), the container of Word 97–2003 documents. Every chain ends: a sector is followed at
// most once, so a damaged or hostile table costs no more than the file is long. Knows nothing about what a stream holds.

const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
/** The header names the first sectors of the table itself; further ones stand in a chain (MS-CFB §2.2). */
const TABLE_SECTORS_IN_HEADER = 109;
const MAX_REGULAR_SECTOR = 0xfffffffa;
const STREAM = 2;

type Entry = {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
};

export type CompoundStream = {
  readonly bytes: Buffer /** Shorter than its entry says: the file was cut off or its chain is broken. */;
  readonly damaged: boolean;
};

export class CompoundFile {
  private readonly bytes: Buffer;
  private readonly sectorBytes: number;
  private readonly miniSectorBytes: number;
  private readonly miniCutoff: number;
  private readonly table: Buffer;
  private readonly miniTable: Buffer;
  private readonly miniStream: Buffer;
  private readonly entries: readonly Entry[];

  /** Null when the header is not one of a compound file. */
  static open(input: Uint8Array): CompoundFile | null {
    const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
    if (bytes.length < HEADER_BYTES || !bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return null;
    const shift = bytes.readUInt16LE(30);
    const miniShift = bytes.readUInt16LE(32);
    return (shift === 9 || shift === 12) && miniShift >= 2 && miniShift < shift ? new CompoundFile(bytes, shift, miniShift) : null;
  }

  private constructor(bytes: Buffer, shift: number, miniShift: number) {
    this.bytes = bytes;
    this.sectorBytes = 1 << shift;
    this.miniSectorBytes = 1 << miniShift;
    this.miniCutoff = bytes.readUInt32LE(56);
    this.table = this.readTable();
    this.entries = readEntries(this.readChain(bytes.readUInt32LE(48)));
    this.miniTable = this.readChain(bytes.readUInt32LE(60));
    this.miniStream = this.readChain(this.entries[0]?.start ?? MAX_REGULAR_SECTOR);
  }

  /** A stream that stands directly in the root: an embedded document has streams of the same names further inside. */
  stream(name: string): CompoundStream | null {
    const entry =
      this.rootEntries().find((one) => one.name === name) ?? this.entries.find((one) => one.type === STREAM && one.name === name);
    if (!entry) return null;
    const bytes = entry.size < this.miniCutoff ? this.readMiniChain(entry.start) : this.readChain(entry.start);
    return { bytes: bytes.subarray(0, entry.size), damaged: bytes.length < entry.size };
  }

  /** Siblings form a tree (MS-CFB §2.6.4); visited in any order, each entry once. */
  private rootEntries(): Entry[] {
    const found: Entry[] = [];
    const seen = new Set<number>();
    const waiting = [this.entries[0]?.child ?? MAX_REGULAR_SECTOR];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const entry = this.entries[at];
      if (!entry || seen.has(at)) continue;
      seen.add(at);
      if (entry.type === STREAM) found.push(entry);
      waiting.push(entry.left, entry.right);
    }
    return found;
  }

  private sector(index: number): Buffer {
    const start = (index + 1) * this.sectorBytes;
    return this.bytes.subarray(start, start + this.sectorBytes);
  }

  private readTable(): Buffer {
    const sectors: number[] = [];
    for (let index = 0; index < TABLE_SECTORS_IN_HEADER; index += 1) sectors.push(this.bytes.readUInt32LE(76 + index * 4));
    const seen = new Set<number>();
    for (let at = this.bytes.readUInt32LE(68); at <= MAX_REGULAR_SECTOR && !seen.has(at); ) {
      seen.add(at);
      const block = this.sector(at);
      if (block.length < this.sectorBytes) break;
      for (let offset = 0; offset < block.length - 4; offset += 4) sectors.push(block.readUInt32LE(offset));
      at = block.readUInt32LE(block.length - 4);
    }
    const used = [...new Set(sectors.filter((sector) => sector <= MAX_REGULAR_SECTOR))];
    return Buffer.concat(used.map((sector) => this.sector(sector)).filter((block) => block.length > 0));
  }

  private readChain(start: number): Buffer {
    return this.follow(start, this.table, (index) => this.sector(index));
  }

  private readMiniChain(start: number): Buffer {
    const { miniSectorBytes, miniStream } = this;
    return this.follow(start, this.miniTable, (index) => miniStream.subarray(index * miniSectorBytes, (index + 1) * miniSectorBytes));
  }

  private follow(start: number, table: Buffer, read: (index: number) => Buffer): Buffer {
    const blocks: Buffer[] = [];
    const seen = new Set<number>();
    for (let at = start; at <= MAX_REGULAR_SECTOR && !seen.has(at); ) {
      seen.add(at);
      const block = read(at);
      if (block.length === 0) break;
      blocks.push(block);
      const next = at * 4;
      if (next + 4 > table.length) break;
      at = table.readUInt32LE(next);
    }
    return Buffer.concat(blocks);
  }
}

function readEntries(directory: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const nameBytes = Math.min(64, directory.readUInt16LE(at + 64));
    entries.push({
      name: directory.toString('utf16le', at, at + Math.max(0, nameBytes - 2)),
      type: directory.readUInt8(at + 66),
      left: directory.readUInt32LE(at + 68),
      right: directory.readUInt32LE(at + 72),
      child: directory.readUInt32LE(at + 76),
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
  }
  return entries;
}
