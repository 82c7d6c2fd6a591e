// The bytes that go out: headers that keep programs quiet and threads together, whatever a stranger's mail supplied.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { ServiceError } from '../../../src/domain/errors.ts';
import type { ReplyModel } from '../../../src/domain/reply-model.ts';
import { makeReplyComposer, type ReplyTarget } from '../../../src/mail/compose/reply-composer.ts';
import { model, replyModels } from '../../support/reply-models.ts';

const templates = path.join(import.meta.dirname, '../../../config/templates');
const make = (templatesDir = path.join(templates, 'replies'), name: string | null = 'Vacantes AI México') =>
  makeReplyComposer({ templatesDir, from: { name, address: 'vacantesaimex@amnistia.org.mx' }, messageIdDomain: 'acuses.amnistia.org.mx' });
const target = (change: Partial<ReplyTarget> = {}): ReplyTarget => {
  return {
    to: 'maria.lopez@example.org',
    inReplyTo: '<orig-1@example.org>',
    references: ['<first@example.org>'],
    replyId: 'r-1',
    ...change,
  };
};
const headerBlock = (raw: Buffer) => (raw.toString('latin1').split('\r\n\r\n')[0] ?? '').replace(/\r\n[ \t]+/g, ' ').split('\r\n');
const headerNames = (raw: Buffer) => headerBlock(raw).map((line) => line.slice(0, line.indexOf(':')).toLowerCase());

describe('an acknowledgement as bytes', () => {
  it('has the headers of an automatic reply in its thread', async () => {
    const { raw, messageId, envelopeTo } = await make().compose(model(), target());
    expect(messageId).toBe('<ack.r-1@acuses.amnistia.org.mx>');
    expect(envelopeTo).toEqual(['maria.lopez@example.org']);
    const lines = headerBlock(raw);
    for (const line of [
      'Auto-Submitted: auto-replied',
      'X-Auto-Response-Suppress: All',
      'Content-Language: es-MX',
      'To: maria.lopez@example.org',
      'In-Reply-To: <orig-1@example.org>',
      'References: <first@example.org> <orig-1@example.org>',
      'Message-ID: <ack.r-1@acuses.amnistia.org.mx>',
      'Date: Mon, 20 May 2024 18:03:11 +0000',
    ]) {
      expect(lines).toContain(line);
    }
    expect(raw.subarray(-2).toString()).toBe('\r\n');
    expect(
      raw
        .toString('latin1')
        .split('\r\n')
        .every((line) => line.length <= 998),
    ).toBe(true);
  });

  it('has the same words as text and as HTML, without anything from elsewhere', async () => {
    const { raw, subject, text, html } = await make().compose(model(), target());
    const parsed = await simpleParser(raw);
    expect(parsed.subject).toBe(subject);
    expect(parsed.text?.trim()).toBe(text.trim());
    expect(parsed.html).toBe(html);
    expect(parsed.from?.value).toEqual([{ name: 'Vacantes AI México', address: 'vacantesaimex@amnistia.org.mx' }]);
    expect(html).not.toMatch(/<img|<script|<link|<style|src=|url\(|@import/i);
    expect(html.match(/https?:/g)).toBeNull();
  });

  it('comes from the organization where no name is configured', async () => {
    const { raw } = await make(undefined, null).compose(model(), target());
    expect((await simpleParser(raw)).from?.value[0]?.name).toBe('Amnistía Internacional Sección Mexicana');
  });

  it('is the same composed twice, by two composers', async () => {
    for (const one of Object.values(replyModels)) {
      const [first, second] = await Promise.all([make().compose(one, target()), make().compose(one, target())]);
      expect(first?.raw.equals(second?.raw ?? Buffer.alloc(0))).toBe(true);
    }
  });
});

describe('the thread', () => {
  const threadOf = async (change: Partial<ReplyTarget>) => {
    const { raw } = await make().compose(model(), target(change));
    const value = (name: string) =>
      headerBlock(raw)
        .find((line) => line.toLowerCase().startsWith(`${name}:`))
        ?.slice(name.length + 2);
    return { inReplyTo: value('in-reply-to'), references: value('references') };
  };

  it('leaves out identifiers that nobody else knows', async () => {
    expect(await threadOf({ inReplyTo: '<sha256-abc@vacantes.invalid>', references: [] })).toEqual({
      inReplyTo: undefined,
      references: undefined,
    });
    expect(await threadOf({ inReplyTo: null, references: ['<a@b.example>', '<sha256-abc@vacantes.invalid>'] })).toEqual({
      inReplyTo: undefined,
      references: '<a@b.example>',
    });
  });

  it('keeps where a long thread began and its latest part', async () => {
    const references = Array.from({ length: 500 }, (_, index) => `<${index}@example.org>`);
    const ids = (await threadOf({ references })).references?.split(' ') ?? [];
    expect(ids).toHaveLength(12);
    expect([ids[0], ids[1], ids.at(-1)]).toEqual(['<0@example.org>', '<490@example.org>', '<orig-1@example.org>']);
  });

  it('names the parent once, last', async () => {
    const references = ['<orig-1@example.org>', '<first@example.org>', '<first@example.org>'];
    expect((await threadOf({ references })).references).toBe('<first@example.org> <orig-1@example.org>');
  });
});

describe('hostile values', () => {
  it('no identifier adds, changes or hides a header', async () => {
    const composer = make();
    const plain = headerNames((await composer.compose(model(), target())).raw);
    const id = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('<a@b>\r\nBcc: c@d.example', '<a@b>\n\n<script>', '<a@b> <c@d>', `<${'x'.repeat(5_000)}@b>`),
    );
    await fc.assert(
      fc.asyncProperty(id, fc.array(id, { maxLength: 5 }), async (inReplyTo, references) => {
        const { raw } = await composer.compose(model(), target({ inReplyTo, references }));
        const names = headerNames(raw);
        expect(names.filter((name) => !['in-reply-to', 'references'].includes(name))).toEqual(
          plain.filter((name) => !['in-reply-to', 'references'].includes(name)),
        );
        expect(new Set(names).size).toBe(names.length);
      }),
      { numRuns: 100 },
    );
  });

  it('an address is one address or nothing goes out', async () => {
    for (const to of [
      '',
      'maria',
      'a@b@c',
      'a@b.example\r\nBcc: c@d.example',
      'a@b.example, c@d.example',
      '<a@b.example>',
      'María <a@b.example>',
      'a b@c.example',
      '@b.example',
      'a@',
    ]) {
      await expect(make().compose(model(), target({ to }))).rejects.toMatchObject({ code: 'payload-invalid', permanent: true });
    }
    const { envelopeTo } = await make().compose(model(), target({ to: 'josé@correo.méxico.example' }));
    expect(envelopeTo).toEqual(['josé@correo.xn--mxico-bsa.example']);
  });

  it('configured words stay words in text, HTML and subject', async () => {
    const composer = make();
    const words = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '**x** [a](javascript:alert(1))',
        '# título',
        '1. uno',
        '- a\n- b',
        '{{ folio }}',
        '&lt;b&gt;',
        '![x](https://evil.example/a.png)',
        '`code`',
        '| a | b |',
        'a\r\nBcc: x@y.example',
      ),
    );
    await fc.assert(
      fc.asyncProperty(words, words, words, async (title, organization, subject) => {
        const vacancy = { ...(model().vacancy as NonNullable<ReplyModel['vacancy']>), title, organization, subject };
        const { html, raw } = await composer.compose(model({ vacancy }), target());
        const tags = [...html.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag?.toLowerCase());
        expect(
          tags.filter(
            (tag) => !['html', 'head', 'meta', 'title', 'body', 'div', 'p', 'h2', 'ul', 'li', 'strong', 'a', 'hr'].includes(tag ?? ''),
          ),
        ).toEqual([]);
        expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual(['mailto:vacantesaimex@amnistia.org.mx']);
        expect(headerNames(raw)).not.toContain('bcc');
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['javascript:alert(1)', []],
    ['https://example.org/a)b"c<d>?x=1&y=2', ['https://example.org/a%29b%22c%3Cd%3E?x=1&amp;y=2']],
  ])('privacy notice %s', async (privacyNoticeUrl, expected) => {
    const vacancy = { ...(model().vacancy as NonNullable<ReplyModel['vacancy']>), privacyNoticeUrl };
    const { html } = await make().compose(model({ vacancy }), target());
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href).filter((href) => !href?.startsWith('mailto:'))).toEqual(expected);
  });
});

describe('a template that an operator broke', () => {
  const withTemplate = async (change: (dir: string) => void, expected: RegExp) => {
    const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'templates-'));
    fs.cpSync(templates, directory, { recursive: true });
    change(path.join(directory, 'replies'));
    const composer = make(path.join(directory, 'replies'));
    const problems = composer.check();
    expect(problems.map(({ problem }) => problem).join('\n')).toMatch(expected);
    expect(new Set(problems.map(({ template }) => template))).toEqual(new Set(['complete']));
    await expect(composer.compose(model(), target())).rejects.toThrow(ServiceError);
    await expect(composer.compose(model(), target())).rejects.toMatchObject({ code: 'template-invalid', permanent: true });
    fs.rmSync(directory, { recursive: true });
  };
  const append = (text: string) => (dir: string) => fs.appendFileSync(path.join(dir, 'complete.liquid'), text);

  it('the shipped ones are whole', () => {
    expect(make().check()).toEqual([]);
  });
  it('a name that does not exist', () => withTemplate(append('{{ vacancy.titel }}'), /titel/));
  it('a filter that does not exist', () => withTemplate(append('{{ folio | shout }}'), /shout/));
  it('an object written as a word', () => withTemplate(append('{{ vacancy }}'), /not object/));
  it('a tag left open', () => withTemplate(append('{% if folio %}'), /if/));
  it('no subject', () => withTemplate((dir) => fs.writeFileSync(path.join(dir, 'complete.liquid'), 'Hola'), /Asunto/));
  it('a file that is gone', () => withTemplate((dir) => fs.rmSync(path.join(dir, 'complete.liquid')), /ENOENT/));
});
