// RAR, 7z and tar → their files, by libarchive. A container that breaks off keeps what came before.
// Knows nothing about what the files mean.
import type { DocumentProblem } from '../../domain/document.ts';
import type { ExpansionBudget } from './budget.ts';
import { type Member, type Unpacker, unreadMember } from './content.ts';
import { type Decoder, makeDecoder } from './libarchive-decoder.ts';
import { MAX_MEMBER_BYTES } from './limits.ts';

type Reading = { readonly decoder: Decoder; readonly archive: number; readonly buffer: number; readonly budget: ExpansionBudget };

const CHUNK_BYTES = 256 * 1024;
/** Types of stat(2), as archive_entry_filetype gives them. */
const FILE_TYPE_MASK = 0o170000;
const DIRECTORY = 0o040000;
const SYMBOLIC_LINK = 0o120000;

export const unpackLibarchive: Unpacker = async function* (bytes, budget) {
  const decoder = await makeDecoder();
  const input = decoder.module._malloc(bytes.length);
  const buffer = decoder.module._malloc(CHUNK_BYTES);
  if (input === 0 || buffer === 0) return 'too-large';
  decoder.module.HEAP8.set(bytes, input);
  let archive: number;
  try {
    archive = decoder.read_new_memory(input, bytes.length);
  } catch {
    return 'corrupt';
  }
  const reading = { decoder, archive, buffer, budget };
  for (;;) {
    const next = readNext(reading);
    if (next === null || typeof next === 'string') return next;
    if (next.member !== null) yield next.member;
    if (next.problem !== null) return next.problem;
  }
};

/** The next member, and what ends the archive after it; null at its regular end. */
function readNext(reading: Reading): { member: Member | null; problem: DocumentProblem | null } | DocumentProblem | null {
  const { decoder, archive, budget } = reading;
  try {
    const entry = decoder.read_next_entry(archive);
    if (entry === 0) return decoder.error_string(archive) === '' ? null : problemOf(reading, decoder.error_string(archive));
    if (!budget.countEntry()) return 'too-large';
    const type = decoder.entry_filetype(entry) & FILE_TYPE_MASK;
    // By exclusion: what 7z was given through a pipe says that it is one.
    if (type === DIRECTORY || type === SYMBOLIC_LINK) return { member: null, problem: null };
    const path = (decoder.entry_pathname(entry) ?? '').replaceAll('\\', '/').split('/');
    const size = Math.max(0, decoder.entry_size(entry));
    if (decoder.entry_is_encrypted(entry) !== 0) return { member: unreadMember(path, size, 'encrypted'), problem: null };
    return readMember(reading, path, size);
  } catch (error) {
    // The decoder itself broke (a WebAssembly trap), or libarchive gave up on the archive.
    return problemOf(reading, error instanceof Error ? error.message : '');
  }
}

function readMember(reading: Reading, path: readonly string[], size: number): { member: Member | null; problem: DocumentProblem | null } {
  // What follows in a solid archive can be had only by decoding this one as well.
  if (size > MAX_MEMBER_BYTES) return { member: unreadMember(path, size, 'too-large'), problem: 'too-large' };
  const { decoder, archive, buffer, budget } = reading;
  const chunks: Buffer[] = [];
  let total = 0;
  try {
    for (;;) {
      const count = decoder.read_data(archive, buffer, CHUNK_BYTES);
      if (count === 0) break;
      total += count;
      if (!budget.spend(count) || total > MAX_MEMBER_BYTES) return { member: null, problem: 'too-large' };
      chunks.push(Buffer.from(decoder.module.HEAP8.slice(buffer, buffer + count).buffer));
    }
  } catch (error) {
    const problem = problemOf(reading, error instanceof Error ? error.message : '');
    // After damage, members that follow may be sound; libarchive says at the next one whether it can go on.
    return { member: unreadMember(path, size, problem), problem: problem === 'corrupt' ? null : problem };
  }
  return { member: { kind: 'file', path, bytes: Buffer.concat(chunks), size: total, problem: null }, problem: null };
}

/** libarchive has one error code for all of these; its words are the only thing that tells them apart (3.7.7, pinned). */
function problemOf({ decoder, archive }: Reading, message: string): DocumentProblem {
  if (/encrypt|passphrase|password/i.test(message)) return 'encrypted';
  if (/allocate|out of memory|memory limit/i.test(message)) return 'too-large';
  try {
    if (decoder.read_has_encrypted_entries(archive) === 1) return 'encrypted';
  } catch {
    return 'corrupt';
  }
  return /unsupported|no support|not supported|unavailable/i.test(message) ? 'unsupported' : 'corrupt';
}
