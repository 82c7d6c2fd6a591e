// Pictures and PDFs that cost little to send and promise a great deal. Made by hand, because no honest program writes them.
import { deflateSync } from 'node:zlib';

/** PDF with one page of `mediaBox`, filled by a black picture of 1 bit per pixel. */
export function pdfOfBlackPicture(width: number, height: number, mediaBox = '0 0 595 842'): Buffer {
  const [, , right = '595', top = '842'] = mediaBox.split(' ');
  const pixels = deflateSync(Buffer.alloc(Math.ceil(width / 8) * height));
  const image = `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 1`;
  const content = `q ${right} 0 0 ${top} 0 0 cm /I Do Q`;
  const page = `<< /Type /Page /Parent 2 0 R /MediaBox [${mediaBox}] /Resources << /XObject << /I 4 0 R >> >> /Contents 5 0 R >>`;
  return Buffer.concat([
    Buffer.from(
      '%PDF-1.5\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n',
    ),
    Buffer.from(`3 0 obj\n${page}\nendobj\n4 0 obj\n${image} /Filter /FlateDecode /Length ${pixels.length} >>\nstream\n`),
    pixels,
    Buffer.from(`\nendstream\nendobj\n5 0 obj\n<< /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`),
    Buffer.from('trailer\n<< /Root 1 0 R /Size 6 >>\nstartxref\n0\n%%EOF\n'),
  ]);
}

/** TIFF of `count` pages that all show the same 1-bit pixels (TIFF 6.0 §2). `next` may point the last page back at the first. */
export function tiffOfManyPages(count: number, side: number, { circular = false } = {}): Buffer {
  const pixels = Buffer.alloc(Math.ceil(side / 8) * side, 0xff);
  const first = 8 + pixels.length;
  const entries: [tag: number, value: number][] = [
    ...(
      [
        [256, side],
        [257, side],
        [258, 1],
        [259, 1],
        [262, 1],
        [273, 8],
      ] as const
    ).map(([tag, value]): [number, number] => [tag, value]),
    ...(
      [
        [277, 1],
        [278, side],
        [279, pixels.length],
      ] as const
    ).map(([tag, value]): [number, number] => [tag, value]),
  ];
  const directoryBytes = 2 + entries.length * 12 + 4;
  const header = Buffer.alloc(8);
  header.write('II*\0', 'latin1');
  header.writeUInt32LE(first, 4);
  const pages = Array.from({ length: count }, (_, index) => {
    const directory = Buffer.alloc(directoryBytes);
    directory.writeUInt16LE(entries.length, 0);
    for (const [at, [tag, value]] of entries.entries()) {
      directory.writeUInt16LE(tag, 2 + at * 12);
      directory.writeUInt16LE(4, 4 + at * 12);
      directory.writeUInt32LE(1, 6 + at * 12);
      directory.writeUInt32LE(value, 10 + at * 12);
    }
    const last = index === count - 1;
    directory.writeUInt32LE(last ? (circular ? first : 0) : first + (index + 1) * directoryBytes, directoryBytes - 4);
    return directory;
  });
  return Buffer.concat([header, pixels, ...pages]);
}

/** A JPEG that says it is larger than its data (frame header: ITU-T T.81 §B.2.2). */
export function jpegThatLies(jpeg: Buffer, width: number, height: number): Buffer {
  const lying = Buffer.from(jpeg);
  for (let at = 2; at < lying.length && lying[at] === 0xff; at += 2 + lying.readUInt16BE(at + 2)) {
    const marker = lying[at + 1] ?? 0;
    if (marker !== 0xc0 && marker !== 0xc2) continue;
    lying.writeUInt16BE(height, at + 5);
    lying.writeUInt16BE(width, at + 7);
    return lying;
  }
  throw new Error('no frame header');
}

/** A HEIC whose image says it is larger than it is (`ispe`, ISO/IEC 23008-12 §6.5.3). */
export function heicThatLies(heic: Buffer, width: number, height: number): Buffer {
  const lying = Buffer.from(heic);
  for (let at = lying.indexOf('ispe'); at !== -1; at = lying.indexOf('ispe', at + 4)) {
    lying.writeUInt32BE(width, at + 8);
    lying.writeUInt32BE(height, at + 12);
  }
  return lying;
}

/** A PNG that promises pixels and has none (IHDR: PNG §11.2.1). */
export function pngThatPromises(png: Buffer, width: number, height: number, crc32: (bytes: Buffer) => number): Buffer {
  const lying = Buffer.from(png);
  lying.writeUInt32BE(width, 16);
  lying.writeUInt32BE(height, 20);
  lying.writeUInt32BE(crc32(lying.subarray(12, 29)), 29);
  return lying;
}
