// Decoders of images and recognisers are large. A service that only ever sees text documents loads none of them.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { builtModule, projectRoot } from '../../../src/runtime/project-root.ts';

/** Packages whose files a process has opened after it ran `script`: required modules and shared libraries. */
function loadedBy(script: string): string[] {
  const module = (path: string): string => JSON.stringify(pathToFileURL(builtModule(path)).href);
  const code = `
    import { createRequire } from 'node:module';
    import { readFileSync } from 'node:fs';
    const { convertDocument } = await import(${module('src/documents/convert-document.ts')});
    const { renderPage } = await import(${module('src/documents/render-page.ts')});
    await import(${module('src/runtime/recognisers.ts')});
    await import(${module('src/runtime/recognise-pages.ts')});
    ${script}
    const files = [...Object.keys(createRequire(import.meta.url).cache), ...process.report.getReport().sharedObjects];
    console.log(JSON.stringify(['sharp', 'libvips', 'libheif', 'tesseract'].filter((name) => files.some((file) => file.includes(name)))));`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: projectRoot(), encoding: 'utf8' }),
  ) as string[];
}

const read = (path: string): string => `readFileSync(${JSON.stringify(join(projectRoot(), 'fixtures', path))})`;

describe('heavy parts', () => {
  it('stay away from text documents', () => {
    expect(loadedBy(`await convertDocument(${read('documents/cv.pdf')}); await convertDocument(${read('documents/cv.docx')});`)).toEqual(
      [],
    );
  });

  it('come with the first image, each with its kind', () => {
    expect(loadedBy(`await convertDocument(${read('documents/scanned-letter.jpg')});`)).toEqual(['sharp', 'libvips']);
    expect(loadedBy(`await convertDocument(${read('producers/images/photo.heic')});`)).toEqual(['libheif']);
  });
});
