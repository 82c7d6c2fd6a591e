// HTML that people save or that web systems hand out as .doc: what a browser prints is read, and nothing that it hides.
import { describe, expect, it } from '@jest/globals';
import { convertDocument } from '../../../src/documents/convert-document.ts';

const read = (html: string | Buffer) => convertDocument(Buffer.from(html));
const textsOf = async (body: string): Promise<string[]> => (await read(`<html><body>${body}</body></html>`)).pages.map(({ text }) => text);

async function check(body: string, ...pages: string[]): Promise<void> {
  expect(await textsOf(body)).toEqual(pages);
}

describe('what is hidden in HTML', () => {
  it.each([
    '<style>p{}</style><script>var a="<p>x</p>"</script>Hola',
    '<p style="display: none">x</p>Hola',
    '<p style="color:red;DISPLAY:NONE">x</p>Hola',
    "<p style='mso-hide:all'>x</p>Hola",
    '<div hidden>x <b>y</b></div>Hola',
    '<template>x</template><noscript>x</noscript><select><option>x</select>Hola',
    '<!--[if gte mso 9]><xml>x</xml><![endif]--><![if !supportLists]>Hola<![endif]>',
    '<del>x</del>Hola',
  ])('%s', (html) => check(html, 'Hola'));
});

describe('the lines of HTML', () => {
  it.each([
    ['<p>uno</p><p>dos<br>tres</p>', 'uno\ndos\ntres'],
    ['uno <b>dos</b>\n   tres', 'uno dos tres'],
    ['N&uacute;&ntilde;ez &amp; C&#237;a', 'Núñez & Cía'],
    ['<table><tr><td>Tel.</td><td>55 1234 5678</td></tr><tr><th>a<th>b</table>fin', 'Tel.\t55 1234 5678\na\tb\nfin'],
    ['<table><tr><td><p>uno</p><p>dos</p></td><td><table><tr><td>x</td><td>y</td></tr></table></td></tr></table>', 'uno\ndos\nx\ty'],
    ['<pre>uno\n  dos</pre>', 'uno\n  dos'],
    ['<ul><li>uno<li>dos</ul>', 'uno\ndos'],
    ['en 2023<sup><a href="#1">1</a></sup>, 10 m<sup>2</sup>', 'en 2023 1, 10 m2'],
    ['<a href="mailto:ana%40ejemplo.example?subject=x">Ana</a>', 'Ana <ana@ejemplo.example>'],
    ['<a href="mailto:ana@ejemplo.example">Ana@Ejemplo.example</a>', 'Ana@Ejemplo.example'],
    ['</td></p></table>suelto<td>celda', 'suelto\ncelda'],
  ])('%s', (html, text) => check(html, text));

  it('end pages where printing does', () =>
    check('uno<br style="page-break-before:always">dos<p style="page-break-after: always">tres</p>cuatro', 'uno', 'dos\ntres', 'cuatro'));
});

describe('bytes of HTML', () => {
  it.each<[string, Buffer]>([
    ['UTF-8 that says nothing', Buffer.from('<html><body>Íñigo Núñez')],
    ['UTF-8 that calls itself Latin', Buffer.from('<html><meta charset="iso-8859-1"><body>Íñigo Núñez')],
    ['Latin that says nothing', Buffer.from('<html><body>Íñigo Núñez', 'latin1')],
    [
      'Latin as Word declares it',
      Buffer.from('<html><meta http-equiv=Content-Type content="text/html; charset=windows-1252"><body>Íñigo Núñez', 'latin1'),
    ],
    ['UTF-16', Buffer.from('\uFEFF<html><meta charset="utf-16"><body>Íñigo Núñez', 'utf16le')],
    ['a label of two bytes on text of one', Buffer.from('<html><meta charset="utf-16"><body>Íñigo Núñez')],
  ])('%s', async (_name, bytes) => expect((await read(bytes)).pages[0]?.text).toBe('Íñigo Núñez'));

  it('count the pictures that the page shows, and fetch none', async () => {
    const [page] = (await read('<html><body>Hola<img src="http://127.0.0.1:9/x.png" style="width:408px;height:528px"></body></html>'))
      .pages;
    expect(page?.imageCoverage).toBeCloseTo(0.25);
    expect(await read('<html><body><img src="carta.jpg" width=800 height=1000></body></html>')).toMatchObject({ problem: 'unsupported' });
    expect(await read('<html><body>  </body></html>')).toMatchObject({ problem: 'empty' });
  });
});

describe('a page saved in one file', () => {
  const page = (parts: string): Buffer =>
    Buffer.from(`MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b--x"\r\n\r\n${parts}--b--x--\r\n`, 'latin1');
  const part = (headers: string, body: string): string => `--b--x\r\n${headers}\r\n\r\n${body}\r\n`;

  it('is read in its charset and encoding, with what Word prints around it', async () => {
    const main = part(
      'Content-Type: text/html;\r\n charset="windows-1252"\r\nContent-Transfer-Encoding: quoted-printable',
      '<p>I=F1ig=\r\no</p>',
    );
    const around = part(
      'Content-Location: file:///C:/1/carta_archivos/header.htm\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64',
      Buffer.from('<p>Tel. 55 1234 5678</p>').toString('base64'),
    );
    const picture = part('Content-Type: image/png\r\nContent-Transfer-Encoding: base64', 'AAAA');
    expect(await read(page(main + picture + around))).toMatchObject({
      mime: 'multipart/related',
      problem: null,
      pages: [{ text: 'Iñigo\nTel. 55 1234 5678' }],
    });
  });

  it('without a page in it is corrupt', async () => {
    expect(await read(page(part('Content-Type: image/png', 'AAAA')))).toMatchObject({ problem: 'corrupt', pages: [] });
    expect(await read(page(''))).toMatchObject({ problem: 'corrupt' });
  });
});
