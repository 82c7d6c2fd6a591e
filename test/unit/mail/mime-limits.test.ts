import { mkdtemp, open, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MAX_DEPTH, MAX_HEADER_BYTES, MAX_PARTS, MAX_TEXT_CHARACTERS } from '../../../src/mail/mime/limits.ts';
import { parseMessage } from '../../../src/mail/mime/parse-message.ts';
import { bytes, HEAD, message, mixed, multipart, parse, part, pdf, TEXT } from './raw-message.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

describe('limits are reported, never silent', () => {
  it('exactly as many parts as allowed, then one more', async () => {
    const attachments = (count: number): string[] => Array.from({ length: count }, (_, index) => pdf(`filename=${index}.pdf`));
    const full = await parse(mixed([TEXT, ...attachments(MAX_PARTS)]));
    expect([full.parts.length, full.problems]).toEqual([MAX_PARTS, []]);
    const over = await parse(mixed([TEXT, ...attachments(MAX_PARTS + 1)]));
    expect([over.parts.length, over.problems, over.text]).toEqual([MAX_PARTS, ['too-many-parts'], 'Hola']);
  });

  it('thousands of empty parts stop the parser, not the message', async () => {
    const raw = mixed([TEXT, pdf('filename=CV.pdf'), ...Array.from({ length: 3000 }, () => part(['Content-Type: text/plain'], ''))]);
    const { problems, parts, text } = await parse(raw);
    expect(problems).toEqual(['too-many-parts']);
    expect(parts).toMatchObject([{ filename: 'CV.pdf' }]);
    expect(text).toContain('Hola');
  });

  it('messages within messages beyond the depth are not opened', async () => {
    const nest = (levels: number): string =>
      levels === 0
        ? mixed([TEXT, pdf('filename=CV.pdf')], 'n0')
        : mixed([part(['Content-Type: message/rfc822'], nest(levels - 1))], `n${levels}`);
    const deepest = await parse(nest(MAX_DEPTH));
    expect([deepest.parts.length, deepest.nested.length, deepest.problems]).toEqual([1, MAX_DEPTH, []]);
    const deeper = await parse(nest(MAX_DEPTH + 1));
    expect([deeper.parts.length, deeper.nested.length, deeper.problems]).toEqual([0, MAX_DEPTH, ['too-deep']]);
  });

  it('multiparts within multiparts beyond the depth are not opened', async () => {
    const nest = (levels: number): string => {
      if (levels === 0) return pdf('filename=CV.pdf');
      const { header, body } = multipart('mixed', [nest(levels - 1)], `m${levels}`);
      return message([header], body);
    };
    const deep = (levels: number): string => `${HEAD.join('\r\n')}\r\n${nest(levels)}`;
    expect(await parse(deep(MAX_DEPTH))).toMatchObject({ parts: [{ filename: 'CV.pdf' }], problems: [] });
    expect(await parse(deep(MAX_DEPTH + 1))).toMatchObject({ parts: [], problems: ['too-deep'] });
  });

  it('an endless header block still says who wrote', async () => {
    const padding = `X-Relleno: ${'a'.repeat(70)}\r\n`.repeat(Math.ceil(MAX_HEADER_BYTES / 80) + 100);
    const { headers, problems, parts } = await parse(`${HEAD.join('\r\n')}\r\n${padding}\r\nHola`);
    expect(headers).toMatchObject({ from: { address: 'ana@correo.test' }, messageId: '<m1@correo.test>' });
    expect([problems, parts]).toEqual([['headers-too-large'], []]);
  });

  it('an endless header block of one part keeps the parts before it', async () => {
    const endless = part([`X-Relleno: ${'a'.repeat(MAX_HEADER_BYTES)}`], 'x');
    const { problems, parts, text } = await parse(mixed([TEXT, pdf('filename=CV.pdf'), endless, pdf('filename=Carta.pdf')]));
    expect(problems).toEqual(['headers-too-large']);
    expect(parts).toMatchObject([{ filename: 'CV.pdf' }]);
    expect(text).toContain('Hola');
  });

  it('body text beyond the limit is cut, and said to be', async () => {
    const exact = await parse(message(HEAD, 'a'.repeat(MAX_TEXT_CHARACTERS)));
    expect([exact.text.length, exact.problems]).toEqual([MAX_TEXT_CHARACTERS, []]);
    const longer = await parse(message(HEAD, 'a'.repeat(MAX_TEXT_CHARACTERS + 1)));
    expect([longer.text.length, longer.problems]).toEqual([MAX_TEXT_CHARACTERS, ['part-too-large']]);
  });

  it('HTML too large or too deep to convert is said to be', async () => {
    const html = (content: string): string => message([...HEAD, 'Content-Type: text/html'], content);
    expect((await parse(html('<p>hola</p>\r\n'.repeat(200_000)))).problems).toEqual(['part-too-large']);
    expect((await parse(html('<b>'.repeat(5000)))).problems).toEqual(['part-too-large']);
  });
});

describe('messages that were cut off', () => {
  it('a missing file is a failure that may pass, not an empty message', async () => {
    await expect(parseMessage('/nonexistent/raw.eml', join(tmpdir(), 'vacantes-none'))).rejects.toMatchObject({
      code: 'message-unparsable',
      permanent: false,
    });
    await rm(join(tmpdir(), 'vacantes-none'), { recursive: true, force: true });
  });

  it('yields what is there', async () => {
    const whole = mixed([TEXT, pdf('filename=CV.pdf'), pdf('filename=Carta.pdf', 'attachment', 'x'.repeat(9000))]);
    const { parts, problems, text } = await parse(whole.slice(0, -6000));
    expect(parts.map(({ filename }) => filename)).toEqual(['CV.pdf', 'Carta.pdf']);
    expect([problems, text]).toEqual([['truncated'], 'Hola']);
  });

  it('within the header block', async () => {
    expect(await parse('From: ana@correo.test\r\nSubj')).toMatchObject({
      headers: { from: { address: 'ana@correo.test' }, subject: '' },
      parts: [],
      text: '',
    });
  });

  it('before the first byte', async () => {
    expect(await parse('')).toMatchObject({ headers: { from: null, messageId: null }, parts: [], text: '', problems: [] });
  });

  it('whatever was cut or overwritten anywhere, something readable comes out', async () => {
    const whole = bytes(
      mixed([TEXT, pdf('filename=CV.pdf'), part(['Content-Type: message/rfc822'], mixed([TEXT, pdf('filename=Carta.pdf')], 'dos'))]),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 20 }),
        async (length, overwrites) => {
          const damaged = Buffer.from(whole);
          for (const [at, byte] of overwrites) damaged[at] = byte;
          const { parts, files } = await parse(damaged.subarray(0, length));
          expect([...files.keys()]).toEqual(parts.map(({ ordinal }) => String(ordinal)));
          for (const { ordinal, size } of parts) expect(files.get(String(ordinal))).toHaveLength(size);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('large messages', () => {
  const withFile = async (
    write: (append: (text: string) => Promise<unknown>) => Promise<void>,
    use: (rawPath: string, outDir: string) => Promise<void>,
  ): Promise<void> => {
    const directory = await mkdtemp(join(tmpdir(), 'vacantes-large-'));
    try {
      const file = await open(join(directory, 'raw.eml'), 'w');
      await write((text) => file.write(text));
      await file.close();
      await use(join(directory, 'raw.eml'), join(directory, 'out'));
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  };
  const base64Mebibytes = async (append: (text: string) => Promise<unknown>, count: number): Promise<void> => {
    const line = `${Buffer.alloc(57, 7).toString('base64')}\r\n`;
    const block = line.repeat(Math.floor((1024 * 1024) / 57));
    for (let index = 0; index < count; index += 1) await append(block);
  };
  const head = (filename: string): string =>
    `--limite\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=${filename}\r\nContent-Transfer-Encoding: base64\r\n\r\n`;
  const start = `${HEAD.join('\r\n')}\r\nContent-Type: multipart/mixed; boundary=limite\r\n\r\n`;

  it('50 MB of attachments pass through without being held in memory', async () => {
    await withFile(
      async (append) => {
        await append(start);
        for (const name of ['a.pdf', 'b.pdf']) {
          await append(head(name));
          await base64Mebibytes(append, 18);
        }
        await append('--limite--\r\n');
      },
      async (rawPath, outDir) => {
        const held = (): number => {
          collectGarbage();
          return process.memoryUsage().arrayBuffers;
        };
        const before = held();
        let peak = 0;
        let samples = 0;
        // A few samples only: a full collection of jest's heap is slow, and back to back they would starve the parser.
        const watch = setInterval(() => {
          if (samples === 4) return;
          peak = Math.max(peak, held() - before);
          samples += 1;
        }, 150);
        const { parts, problems } = await parseMessage(rawPath, outDir).finally(() => clearInterval(watch));
        expect(problems).toEqual([]);
        expect(parts.map(({ size }) => size)).toEqual([18, 18].map((count) => count * Math.floor((1024 * 1024) / 57) * 57));
        expect((await stat(join(outDir, '1'))).size).toBe(parts[1]?.size);
        expect(samples).toBeGreaterThan(0);
        // Chunks on their way come to 12 MB at times (measured, before and after a collection); one part held whole is 18 MB more.
        expect(peak).toBeLessThan(16 * 1024 * 1024);
      },
    );
  });

  it('a part over the limit is named with its size, has no file, and the next one is there', async () => {
    await withFile(
      async (append) => {
        await append(`${start}${head('enorme.pdf')}`);
        await base64Mebibytes(append, 41);
        await append(`${head('CV.pdf')}JVBERg==\r\n--limite--\r\n`);
      },
      async (rawPath, outDir) => {
        const { parts, problems } = await parseMessage(rawPath, outDir);
        expect(problems).toEqual(['part-too-large']);
        expect(parts).toMatchObject([
          { ordinal: 0, filename: 'enorme.pdf', sha256: null },
          { ordinal: 1, filename: 'CV.pdf', size: 4 },
        ]);
        expect(parts[0]?.size).toBeGreaterThan(40 * 1024 * 1024);
        expect(await readdir(outDir)).toEqual(['1']);
      },
    );
  });

  it('a text body of many megabytes is cut', async () => {
    await withFile(
      async (append) => {
        await append(`${HEAD.join('\r\n')}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n`);
        for (let index = 0; index < 20; index += 1) await append('palabra palabra palabra palabra\r\n'.repeat(32_000));
      },
      async (rawPath, outDir) => {
        const { text, problems } = await parseMessage(rawPath, outDir);
        expect([text.length, problems]).toEqual([MAX_TEXT_CHARACTERS, ['part-too-large']]);
      },
    );
  });
});
