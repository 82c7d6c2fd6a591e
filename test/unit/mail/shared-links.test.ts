// Files shared by a link, in the mails that programs write: whatever wraps or hides the address, the document counts as sent, and
// nothing that was quoted, signed with or read in an attachment does.
import { describe, expect, it } from '@jest/globals';
import { readBody } from '../../../src/extraction/read-body.ts';
import { messageWith, openRaw } from '../../support/container-bench.ts';

const html = (content: string): string => ['MIME-Version: 1.0', 'Content-Type: text/html; charset=utf-8', '', content].join('\r\n');
const both = (plain: string, content: string): string =>
  [
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary=b',
    '',
    ...['--b', 'Content-Type: text/plain; charset=utf-8', '', plain],
    ...['--b', html(content), '--b--', ''],
  ].join('\r\n');
const QUOTE_HEAD = '<div class="gmail_attr">El mar, 21 may 2024 a las 10:00, Vacantes (&lt;v@x.example&gt;) escribió:<br></div>';
const DRIVE = 'https://drive.google.com/file/d/inventado/view?usp=sharing';

const MAILS: readonly (readonly [name: string, raw: string, hosts: readonly string[]])[] = [
  ['HTML only, text and address differ', html(`<p>Hola, <a href="${DRIVE}">mi CV</a></p>`), ['drive.google.com']],
  ['a plain version without the address', both('Mi CV', '<p>Mi <a href="https://we.tl/t-inventado">CV</a></p>'), ['we.tl']],
  [
    'Safe Links of Outlook, once although it stands there twice',
    html(
      '<a href="https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2F1drv.ms%2Fb%2Fs!inventado&amp;data=05%7C01">https://1drv.ms/b/s!inventado</a>',
    ),
    ['1drv.ms'],
  ],
  [
    'a redirect of Google',
    html('<a href="https://www.google.com/url?q=https://www.dropbox.com/s/inventado/cv.pdf?dl%3D0&amp;source=gmail">CV</a>'),
    ['www.dropbox.com'],
  ],
  [
    'URL Defense',
    html('<a href="https://urldefense.com/v3/__https://contoso-my.sharepoint.com/:b:/g/inventado__;!!x">CV</a>'),
    ['contoso-my.sharepoint.com'],
  ],
  [
    'URL Defense, older',
    html('<a href="https://urldefense.proofpoint.com/v2/url?u=https-3A__drive.google.com_file_d_inventado&amp;d=x">CV</a>'),
    ['drive.google.com'],
  ],
  [
    'a Drive chip of Gmail',
    both(
      `Adjunto.\r\n CV.pdf\r\n<${DRIVE}>`,
      `<div>Adjunto.<div class="gmail_chip gmail_drive_chip"><a href="${DRIVE}"><img src="https://ssl.gstatic.com/docs/icon.png"><span>CV.pdf</span></a></div></div>`,
    ),
    ['drive.google.com'],
  ],
  [
    'Mail Drop of Apple',
    html(
      '<a href="https://www.icloud.com/attachment/?u=https%3A%2F%2Fcvws.icloud-content.com%2FB%2Fx">Haz clic para descargar</a> CV.zip 35 MB',
    ),
    ['www.icloud.com'],
  ],
  ['iCloud Drive', html('<a href="https://share.icloud.com/photos/inventado">fotos</a>'), ['share.icloud.com']],
  ['Adobe', html('<a href="https://acrobat.adobe.com/id/urn:aaid:sc:us:inventado">CV</a>'), ['acrobat.adobe.com']],
  ['Canva', html('<a href="https://www.canva.com/design/inventado/view">CV</a>'), ['www.canva.com']],
  ['Mega and Box', html('<p>https://mega.nz/file/x y https://app.box.com/s/y</p>'), ['mega.nz', 'app.box.com']],
  [
    'networks in a signature',
    html('<p>Hola</p><a href="https://www.linkedin.com/in/x">in</a> <a href="https://www.google.com/url?q=https://twitter.com/x">tw</a>'),
    [],
  ],
  ['a search', html('<a href="https://www.google.com/search?q=drive.google.com/x">x</a>'), []],
  ['below the signature mark', both(`Hola\r\n-- \r\nAna\r\n${DRIVE}`, '<p>Hola</p>'), []],
  ['quoted in HTML only', html(`<div>Gracias</div>${QUOTE_HEAD}<blockquote><a href="${DRIVE}">aviso</a></blockquote>`), []],
  [
    'quoted by Outlook in HTML only',
    html(
      `<div>Gracias</div><div><b>De:</b> V<br><b>Enviado:</b> martes<br><b>Para:</b> Ana<br><b>Asunto:</b> RE</div><a href="${DRIVE}">aviso</a>`,
    ),
    [],
  ],
];

describe('links to files in the body', () => {
  it.each(MAILS)('%s', async (_name, raw, hosts) => {
    const { links } = readBody((await openRaw(Buffer.from(`From: ana@correo.example\r\n${raw}`))).text);
    expect(links.map(({ host }) => host)).toEqual(hosts);
    for (const { quote } of links) expect(quote).not.toMatch(/inventado|\/\/.*\//);
  });

  it('are none when they stand in an attachment', async () => {
    const { text, parts } = await openRaw(
      messageWith([{ filename: 'CV.txt', content: Buffer.from(`Portafolio: ${DRIVE}`) }], 'Adjunto mi CV.'),
    );
    expect(parts).toHaveLength(1);
    expect(readBody(text).links).toEqual([]);
  });
});
