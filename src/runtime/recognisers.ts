// Chooses what recognises letters on this machine, at the first page and not before: the tesseract on the PATH, which needs less memory,
// else tesseract in WebAssembly in a sandbox of its own. Knows nothing about documents.
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readLanguageData } from '../documents/ocr/language-data.ts';
import { findProgram, listLanguages, makeNativeRecogniser, type NativeTesseract } from '../documents/ocr/native-tesseract.ts';
import { LANGUAGES, type Recogniser } from '../documents/ocr/recogniser.ts';
import { codePaths } from '../documents/sandbox/permissions.ts';
import { SandboxPool } from '../documents/sandbox/pool.ts';
import { SECOND_MS } from '../domain/time.ts';
import { builtModule, projectRoot } from './project-root.ts';

export type RecognitionTask = { readonly path: string };

export type RecogniserOptions = {
  /** Pages that are recognised at the same time. */
  readonly size: number;
  /** Where rasters lie. */
  readonly tempDirectory: string;
  /** Directories of programs, as in PATH; empty to use WebAssembly whatever is installed. */
  readonly searchPath: string;
};

const LISTING_WALL_MS = 10 * SECOND_MS;
/** A page that hits a limit because the machine was busy gets a second chance. */
const ATTEMPTS = 2;

/** Starts nothing until the first page comes. */
export function makeRecogniser(options: RecogniserOptions): Recogniser {
  let chosen: Promise<Recogniser> | null = null;
  return {
    recognise: async (path, wallMs) => {
      chosen ??= choose(options);
      return (await chosen).recognise(path, wallMs);
    },
    close: async () => (await chosen)?.close(),
  };
}

async function choose(options: RecogniserOptions): Promise<Recogniser> {
  const native = await findNative(options);
  return native ? makeNativeRecogniser(native, options.size) : makeWasmRecogniser(options);
}

/** Null without a tesseract that runs. One that lacks a language gets our data for both. */
export async function findNative({ searchPath, tempDirectory }: RecogniserOptions): Promise<NativeTesseract | null> {
  const program = findProgram('tesseract', searchPath);
  const languages = program && (await listLanguages(program, LISTING_WALL_MS));
  if (!program || !languages) return null;
  const complete = LANGUAGES.every((language) => languages.includes(language));
  const dataDirectory = complete ? null : await unpackLanguages(join(tempDirectory, 'tessdata'));
  return { program, prlimit: findProgram('prlimit', searchPath), dataDirectory };
}

/** Two processes may do this at once: each file appears whole. */
async function unpackLanguages(directory: string): Promise<string> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  for (const language of LANGUAGES) {
    const path = join(directory, `${language}.traineddata`);
    await writeFile(`${path}.${process.pid}`, await readLanguageData(language));
    await rename(`${path}.${process.pid}`, path);
  }
  return directory;
}

function makeWasmRecogniser({ size, tempDirectory }: RecogniserOptions): Recogniser {
  const pool = new SandboxPool({
    size,
    childPath: builtModule('src/runtime/recognition-child.ts'),
    readablePaths: [...codePaths(join(projectRoot(), 'dist')), tempDirectory],
    writablePaths: [],
  });
  return {
    recognise: async (path, wallMs) => {
      const task: RecognitionTask = { path };
      const result = await pool.run<string>(task, { wallMs, attempts: ATTEMPTS });
      if (result.ok) return { ok: true, value: result.value };
      return { ok: false, reason: result.reason === 'task-error' ? 'crashed' : result.reason };
    },
    close: () => pool.close(),
  };
}
