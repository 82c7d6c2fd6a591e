// What runs inside a recognition process: tesseract in WebAssembly, loaded once and kept. It reads rasters that were checked, and may
// write nowhere. Started by SandboxPool from its built JavaScript; never imported.

import { loadTesseract } from '../documents/ocr/wasm-tesseract.ts';
import { serveTasks } from '../documents/sandbox/serve-tasks.ts';
import type { RecognitionTask } from './recognisers.ts';

const tesseract = loadTesseract();
await serveTasks(
  async (task) => (await tesseract).recognise((task as RecognitionTask).path),
  async () => {
    await tesseract;
  },
);
