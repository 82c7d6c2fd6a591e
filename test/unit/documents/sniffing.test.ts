import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { convertDocument } from '../../../src/documents/convert-document.ts';
import { sniff } from '../../../src/documents/sniff.ts';
import { docxParagraph, writeDocx, writeZip } from '../../support/hostile-zip.ts';
import { makeImage } from '../../support/made-documents.ts';

const FLAT = `<?xml version="1.0"?>\n<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">`;

async function check(bytes: Buffer | string, mime: string, encrypted = false): Promise<void> {
  expect(await sniff(Buffer.from(bytes))).toEqual({ mime, encrypted });
}

describe('types told from bytes', () => {
  it.each<[string, Buffer | string, string]>([
    ['a PDF', '%PDF-1.7\n1 0 obj', 'application/pdf'],
    ['a PDF after 1000 bytes of junk', `${'x'.repeat(1000)}%PDF-1.7\n`, 'application/pdf'],
    ['text that quotes a PDF far inside', `${'x'.repeat(2000)}%PDF-1.7\n`, 'text/plain'],
    ['plain text', 'Estimadas personas:\r\nadjunto mi currículum.\r\n', 'text/plain'],
    ['Windows-1252 text', Buffer.from('Currículum de Íñigo', 'latin1'), 'text/plain'],
    ['UTF-16 text', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Hola', 'utf16le')]), 'text/plain'],
    ['HTML', '\n<!DOCTYPE html><html><body>Hola</body></html>', 'text/html'],
    ['HTML saved by Word', '<html xmlns:o="urn:schemas-microsoft-com:office:office">', 'text/html'],
    ['RTF', '{\\rtf1\\ansi Hola}', 'application/rtf'],
    ['XHTML', '<?xml version="1.0"?>\n<!-- saved -->\n<!DOCTYPE html>\n<html>', 'text/html'],
    ['HTML in UTF-16', Buffer.from('\uFEFF<html><body>Hola', 'utf16le'), 'text/html'],
    ['other XML', '<?xml version="1.0"?><factura/>', 'application/xml'],
    ['a flat OpenDocument text', FLAT, 'application/vnd.oasis.opendocument.text-flat-xml'],
    ['RTF that holds bytes of a picture', '{\\rtf1{\\pict\\bin3 \0\x01\x02}Hola}', 'application/rtf'],
    ['text with a stray control character', `${'Trayectoria. '.repeat(20)}\x02`, 'text/plain'],
    ['text that DOS ended', 'Hola\r\n\x1A', 'text/plain'],
    ['a page saved in one file', 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n', 'multipart/related'],
    ['text that quotes such a page', 'Hola:\r\n\r\nContent-Type: multipart/related', 'text/plain'],
    ['a PNG', makeImage(20, 20), 'image/png'],
    ['a JPEG', Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'), 'image/jpeg'],
    ['a DOCX', writeDocx(docxParagraph('Hola')), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['a ZIP', writeZip([{ name: 'cv.pdf', content: '%PDF-1.7' }]), 'application/zip'],
    [
      'an ODT that was packed again',
      writeZip([
        { name: 'content.xml', content: '<a/>' },
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
      ]),
      'application/vnd.oasis.opendocument.text',
    ],
    ['an ODT', odt(), 'application/vnd.oasis.opendocument.text'],
    ['bytes of no kind', Buffer.from([1, 2, 3, 4, 5, 0, 0, 9]), 'application/octet-stream'],
  ])('%s', (_name, bytes, mime) => check(bytes, mime));

  it('leaves every type without a converter unsupported, with its type', async () => {
    const unread = { page: 1, text: '', ocr: false, imageCoverage: 1 };
    expect(await convertDocument(makeImage(20, 20))).toEqual({ mime: 'image/png', pages: [unread], problem: 'unsupported' });
    expect(await convertDocument(Buffer.from('<?xml version="1.0"?><factura/>'))).toMatchObject({
      mime: 'application/xml',
      problem: 'unsupported',
    });
  });

  it('calls no bytes empty', async () => {
    expect(await convertDocument(new Uint8Array())).toEqual({ mime: 'application/octet-stream', pages: [], problem: 'empty' });
  });

  it('names random bytes something', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
        expect((await sniff(bytes)).mime).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
      }),
      { numRuns: 300 },
    );
  });
});

/** The type of an OpenDocument file stands uncompressed at its beginning (ODF 1.3 part 2 §3.3). */
function odt(): Buffer {
  const mime = 'application/vnd.oasis.opendocument.text';
  const bytes = writeZip([{ name: 'mimetype', content: mime, method: 0 }]);
  const at = bytes.indexOf('mimetype') + 8;
  const packed = bytes.readUInt32LE(18);
  const sizes = Buffer.from(bytes.subarray(0, at));
  sizes.writeUInt32LE(mime.length, 18);
  return Buffer.concat([sizes, Buffer.from(mime), bytes.subarray(at + packed)]);
}
