// libarchive 3.7.7 compiled to WebAssembly, with its memory capped: an archive may ask for a dictionary of gigabytes.
// One decoder per archive, so that what a hostile file does to it ends with that file. Knows nothing about members.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { MAX_DECODER_BYTES } from './limits.ts';

/** What of the library is used here; its own types leave the module undefined. Pointers are numbers, 0 is null. */
export type Decoder = {
  readonly module: { readonly HEAP8: Int8Array; _malloc(bytes: number): number };
  read_new_memory(pointer: number, bytes: number): number;
  read_next_entry(archive: number): number;
  read_data(archive: number, pointer: number, bytes: number): number;
  read_has_encrypted_entries(archive: number): number;
  error_string(archive: number): string;
  entry_filetype(entry: number): number;
  entry_pathname(entry: number): string | null;
  entry_size(entry: number): number;
  entry_is_encrypted(entry: number): number;
};

const PAGE_BYTES = 65_536;

type Memory = { readonly buffer: ArrayBuffer; grow(pages: number): number };
type Instance = { readonly exports: Readonly<Record<string, unknown>> };
/** Node's types leave it empty: they expect a browser's. */
const wasm = WebAssembly as unknown as {
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => Instance;
  readonly Memory: abstract new () => Memory;
};

let compiled: object | null = null;

export async function makeDecoder(): Promise<Decoder> {
  const { libarchiveWasm: load } = await import('libarchive-wasm');
  const module =
    compiled ?? new wasm.Module(readFileSync(join(dirname(createRequire(import.meta.url).resolve('libarchive-wasm')), 'libarchive.wasm')));
  compiled = module;
  const options = {
    // Emscripten's hook for instantiating by hand.
    instantiateWasm: (imports: object, done: (instance: Instance) => void): void => {
      const instance = new wasm.Instance(module, imports);
      for (const exported of Object.values(instance.exports)) {
        if (!(exported instanceof wasm.Memory)) continue;
        capMemory(exported);
        speakUtf8(exported);
      }
      done(instance);
    },
  };
  return load(options);
}

/** Emscripten grows memory through this method and takes a throw for "no more": malloc returns 0, and libarchive says so. */
function capMemory(memory: Memory): void {
  const grow = memory.grow.bind(memory);
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * PAGE_BYTES > MAX_DECODER_BYTES) throw new RangeError('the decoder is at its memory limit');
    return grow(pages);
  };
}

/**
 * Names are converted to the charset of the C library's locale, which is "C" and cannot be set from here: every accent would become a
 * question mark. The library reads the charset's name, ASCII, from this place; both names have five letters. Where a later build
 * has it elsewhere, names lose their accents and nothing else happens (container-names.test.ts would tell).
 */
const CHARSET_NAME = Buffer.from('\0afio large ASCII\0');

function speakUtf8(memory: Memory): void {
  const bytes = Buffer.from(memory.buffer);
  const at = bytes.indexOf(CHARSET_NAME);
  if (at >= 0) bytes.write('UTF-8', at + CHARSET_NAME.length - 1 - 'ASCII'.length, 'latin1');
}
