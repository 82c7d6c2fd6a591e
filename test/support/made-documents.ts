// Documents made on the spot: PDF by pdfkit, DOCX by docx, pictures by hand. Invented people only.
import { crc32, deflateSync } from 'node:zlib';
import { Document, type ISectionOptions, Packer, Paragraph } from 'docx';
import PdfKit from 'pdfkit';

type PdfOptions = NonNullable<ConstructorParameters<typeof PdfKit>[0]>;

export function makePdf(draw: (pdf: PDFKit.PDFDocument) => void, options: PdfOptions = {}): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // A fixed date keeps the bytes, and with them the mutations of the tests, the same on every day.
    const pdf = new PdfKit({ size: 'A4', info: { CreationDate: new Date(0) }, ...options });
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
    draw(pdf);
    pdf.end();
  });
}

export function makeDocx(sections: readonly ISectionOptions[]): Promise<Buffer> {
  return Packer.toBuffer(new Document({ sections }));
}

export const paragraphs = (...texts: string[]): Paragraph[] => texts.map((text) => new Paragraph(text));

/** A PNG with some ink on it, 8 bits of grey per pixel (PNG §11.2). */
export function makeImage(width: number, height: number): Buffer {
  const rows = Buffer.alloc((width + 1) * height, 0xff);
  for (let y = 0; y < height; y += 1) {
    rows[y * (width + 1)] = 0; // no filter
    if (y % 16 < 4) rows.fill(0x22, y * (width + 1) + 1 + (width >> 3), y * (width + 1) + 1 + (width >> 1));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const chunks = [pngChunk('IHDR', header), pngChunk('IDAT', deflateSync(rows)), pngChunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
