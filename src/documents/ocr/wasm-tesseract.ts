// Tesseract in WebAssembly, in this process: for the recognition sandbox only. tesseract.js' core without tesseract.js, whose worker
// thread would escape the guard of the sandbox and whose choice of instructions would make results depend on the machine.
import { readFile } from 'node:fs/promises';
import { readLanguageData } from './language-data.ts';
import { LANGUAGES, PAGE_SEGMENTATION } from './recogniser.ts';

/** `OEM_LSTM_ONLY` of tesseract: the core without the older recogniser. */
const LSTM_ONLY = 1;

export type WasmTesseract = { recognise(path: string): Promise<string> };

export async function loadTesseract(): Promise<WasmTesseract> {
  const core = await loadCore();
  for (const language of LANGUAGES) core.FS.writeFile(`${language}.traineddata`, await readLanguageData(language));
  const api = new core.TessBaseAPI();
  if (api.Init(null, LANGUAGES.join('+'), LSTM_ONLY) !== 0) throw new Error('tesseract did not take its language data');
  api.SetVariable('tessedit_pageseg_mode', PAGE_SEGMENTATION);
  return {
    recognise: async (path) => {
      core.FS.writeFile('/input', await readFile(path));
      try {
        if (api.SetImageFile(1, 0) !== 0) throw new Error('tesseract did not take the raster');
        api.Recognize(null);
        return api.GetTSVText(0);
      } finally {
        api.Clear();
        core.FS.unlink('/input');
      }
    },
  };
}

/** Processors without SIMD (before 2008) get the slow build. */
async function loadCore() {
  const silent = { print: () => undefined, printErr: () => undefined };
  try {
    const { default: makeCore } = await import('tesseract.js-core/tesseract-core-simd-lstm.js');
    return await makeCore(silent);
  } catch {
    const { default: makeCore } = await import('tesseract.js-core/tesseract-core-lstm.js');
    return makeCore(silent);
  }
}
