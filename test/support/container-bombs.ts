// Containers that unpack to a gigabyte or more, by every trick that is known.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { type OutlookMail, writeMsg } from '../../fixtures/generator/containers/outlook.ts';
import { projectRoot } from '../../src/runtime/project-root.ts';
import { writeDocx, writeZip } from './hostile-zip.ts';

const MEBIBYTE = 1024 * 1024;
const zeros = Buffer.alloc(64 * MEBIBYTE);

/** File name → bytes. */
export function makeBombs(): Record<string, Buffer> {
  const member = gzipSync(zeros);
  return {
    'flat.zip': writeZip(Array.from({ length: 16 }, (_, index) => ({ name: `cv-${index}.pdf`, content: zeros }))),
    'lying.zip': writeZip(Array.from({ length: 16 }, (_, index) => ({ name: `cv-${index}.pdf`, content: zeros, declaredBytes: 1000 }))),
    'overlapping.zip': overlapping(1024, Buffer.alloc(MEBIBYTE)),
    'russian-dolls.zip': dolls(6),
    'three-levels.zip': dolls(3),
    'members.gz': Buffer.concat(Array.from({ length: 16 }, () => member)),
    'zip-of-gz.zip': writeZip([{ name: 'cv.gz', content: Buffer.concat(Array.from({ length: 16 }, () => member)) }]),
    'shared-stream.msg': sharedStream(),
    'document.docx': writeDocx(
      '',
      Array.from({ length: 16 }, (_, index) => ({ name: `word/media/${index}`, content: zeros })),
    ),
    'gigabyte-of-zeros.7z': readFileSync(join(projectRoot(), 'fixtures/hostile/containers/gigabyte-of-zeros.7z')),
  };
}

/** Like 42.zip: each ZIP holds sixteen copies of the next. */
function dolls(levels: number): Buffer {
  let content = writeZip(Array.from({ length: 16 }, (_, index) => ({ name: `${index}.dll`, content: Buffer.alloc(MEBIBYTE) })));
  for (let level = 1; level < levels; level += 1) {
    const inner = content;
    content = writeZip(Array.from({ length: 16 }, (_, index) => ({ name: `${index}.zip`, content: inner })));
  }
  return content;
}

/** One file, listed again and again (D. Fifield, "A better zip bomb", 2019). */
function overlapping(count: number, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(4, 22);
  const listed = Array.from({ length: count }, (_, index) =>
    Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, Buffer.alloc(14), Buffer.from(`${index}`.padStart(4, '0'))]),
  );
  const directory = Buffer.concat(listed);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from('0000'), packed]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, directory, end]);
}

/** Two hundred attachments that are all the same five megabytes of the file. */
function sharedStream(): Buffer {
  const attachments = Array.from({ length: 199 }, (_, index) => ({ filename: `${index}.pdf`, content: Buffer.alloc(5000, index) }));
  const mail: OutlookMail = {
    subject: 'x',
    from: { name: 'x', email: 'x@correo.example' },
    sentAt: new Date(0),
    attachments: [{ filename: 'grande.pdf', content: Buffer.alloc(5 * MEBIBYTE, 'x') }, ...attachments],
  };
  const bytes = writeMsg(mail);
  const name = Buffer.alloc(64);
  name.write('__substg1.0_37010102', 'utf16le');
  let shared: Buffer | null = null;
  for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 128)) {
    if (bytes.readUInt32LE(at + 120) > MEBIBYTE) shared = Buffer.from(bytes.subarray(at + 116, at + 124));
  }
  if (shared === null) throw new Error('the large stream is not in the directory');
  for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 128)) shared.copy(bytes, at + 116);
  return bytes;
}
