// The tesseract of this machine, one process per page: started without a shell, without our environment, on a raster that we wrote and
// checked, and killed by its id when its time is over. Knows nothing about pages or documents.
import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { ServiceError } from '../../domain/errors.ts';
import { SECOND_MS } from '../../domain/time.ts';
import { MAX_RECOGNITION_BYTES, NATIVE_OCR_ADDRESS_BYTES, RECOGNITION_WALL_MS } from '../limits.ts';
import { stopSignals } from '../sandbox/protocol.ts';
import { LANGUAGES, PAGE_SEGMENTATION, type Recogniser, type Recognition } from './recogniser.ts';

/** `stopped`: by a signal for the service; `killed`: by a SIGKILL that is not ours. Neither says anything about the page. */
type Ended =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly reason: 'timed-out' | 'crashed' | 'stopped' | 'killed' };
const KILLED_ATTEMPTS = 2;

export type NativeTesseract = {
  readonly program: string;
  /** Util-linux' prlimit, where there is one; without it memory is limited by the size of the raster only. */
  readonly prlimit: string | null;
  /** Directory with the language data; null for the program's own. */
  readonly dataDirectory: string | null;
};

/** Absolute path of an executable file on the search path. */
export function findProgram(name: string, searchPath: string): string | null {
  for (const directory of searchPath.split(delimiter).filter(isAbsolute)) {
    const path = join(directory, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // not in this one
    }
  }
  return null;
}

/** Languages for which the program has data of its own; null when it does not run. */
export async function listLanguages(program: string, wallMs: number): Promise<string[] | null> {
  const ended = await runProgram([program, '--list-langs'], wallMs, new Set());
  return ended.ok ? ended.value.split('\n').map((line) => line.trim()) : null;
}

export function makeNativeRecogniser({ program, prlimit, dataDirectory }: NativeTesseract, size: number): Recogniser {
  const running = new Set<ChildProcess>();
  const waiting: (() => void)[] = [];
  let free = size;
  let closed = false;
  const limits = [`--as=${NATIVE_OCR_ADDRESS_BYTES}`, `--cpu=${Math.ceil((2 * RECOGNITION_WALL_MS) / SECOND_MS)}`, '--core=0'];
  const limit = prlimit === null ? [] : [prlimit, ...limits, '--'];
  const data = dataDirectory === null ? [] : ['--tessdata-dir', dataDirectory];
  const settings = ['-l', LANGUAGES.join('+'), '--psm', PAGE_SEGMENTATION, '-c', 'tessedit_create_tsv=1'];
  return {
    recognise: async (path, wallMs) => {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        const command = [...limit, program, path, 'stdout', ...data, ...settings];
        let ended: Ended = { ok: false, reason: 'killed' };
        for (let attempt = 0; attempt < KILLED_ATTEMPTS && !ended.ok && ended.reason === 'killed'; attempt += 1) {
          if (closed) break;
          ended = await runProgram(command, wallMs, running);
        }
        if (!ended.ok && (closed || ended.reason === 'stopped')) throw stoppedError();
        return asRecognition(ended);
      } finally {
        const next = waiting.shift();
        if (next) next();
        else free += 1;
      }
    },
    close: async () => {
      closed = true;
      for (const child of running) child.kill('SIGKILL');
    },
  };
}

/** Killed by the unknown is the kernel's when it happens twice: memory is short. */
const asRecognition = (ended: Ended): Recognition => {
  if (ended.ok) return ended;
  return { ok: false, reason: ended.reason === 'killed' ? 'out-of-memory' : ended.reason === 'timed-out' ? 'timed-out' : 'crashed' };
};

const stoppedError = (): ServiceError => new ServiceError('sandbox-failed', 'a recognition was stopped from outside');

/** What the program printed, unless it failed, took too long or printed too much. Its messages are not kept: they may quote the page. */
function runProgram(command: readonly string[], wallMs: number, running: Set<ChildProcess>): Promise<Ended> {
  return new Promise((resolve) => {
    const [program = '', ...args] = command;
    // One thread: several processes share the machine, and threads make a single page hardly faster.
    const child = spawn(program, args, {
      env: { OMP_THREAD_LIMIT: '1' },
      cwd: '/',
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: true, // a Ctrl-C for the service is none for the page; an orphan ends with its page or its CPU limit
    });
    running.add(child);
    const output: Buffer[] = [];
    let bytes = 0;
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, wallMs);
    child.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > MAX_RECOGNITION_BYTES) child.kill('SIGKILL');
      else output.push(chunk);
    });
    const end = (ended: Ended): void => {
      clearTimeout(timer);
      running.delete(child);
      resolve(ended);
    };
    child.once('error', () => end({ ok: false, reason: 'crashed' }));
    child.once('close', (code, signal) => {
      if (code === 0) return end({ ok: true, value: Buffer.concat(output).toString('utf8') });
      if (late) return end({ ok: false, reason: 'timed-out' });
      if (bytes > MAX_RECOGNITION_BYTES) return end({ ok: false, reason: 'crashed' });
      const stopped = stopSignals.some((stop) => stop === signal);
      end({ ok: false, reason: stopped ? 'stopped' : signal === 'SIGKILL' ? 'killed' : 'crashed' });
    });
  });
}
