// What recognises one prepared raster, as its callers see it. There are two: a native tesseract and one in WebAssembly.
import type { SandboxFailure } from '../sandbox/protocol.ts';

/** Spanish first: where both fit, a word is taken for Spanish. */
export const LANGUAGES = ['spa', 'eng'] as const;

/** tesseract's page segmentation: fully automatic, without detection of orientation. */
export const PAGE_SEGMENTATION = '3';

/** `value` is tesseract's TSV. A failure costs the process of the recogniser, never more. */
export type Recognition =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly reason: Exclude<SandboxFailure, 'task-error'> };

export type Recogniser = {
  /** `path` is a PGM file that was checked. Rejects (`sandbox-failed`, transient) only when it is stopped or cannot start. */
  recognise(path: string, wallMs: number): Promise<Recognition>;
  /** Kills what runs. */
  close(): Promise<void>;
};
