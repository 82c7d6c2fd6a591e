// Every limit of unpacking what wraps documents: unit in the name, the reason, and the test under test/unit/documents/ that proves it.
// Reaching one never fails a message: the container stays a document of its own, `too-large`, and nothing may be called missing.
import { MAX_EXPANSION_RATIO, MAX_UNPACKED_BYTES } from '../limits.ts';

const MEBIBYTE = 1024 * 1024;

/** Containers within containers. People zip a folder that holds a ZIP; 42.zip has six levels. Proof: container-bombs.test.ts */
export const MAX_CONTAINER_DEPTH = 4;

/** Documents taken out of all containers of one message, as many as a message may have parts. Proof: container-limits.test.ts */
export const MAX_MEMBERS = 200;

/** Names listed by all containers of one message, directories and litter included. Proof: container-limits.test.ts */
export const MAX_ENTRIES = 5_000;

/** Bytes unpacked from all containers of one message: four times what a mail can carry, and photographs do not shrink. Proof: container-bombs.test.ts */
export const MAX_EXPANDED_BYTES = MAX_UNPACKED_BYTES;

/** Unpacked over packed bytes of one attachment, from `EXPANSION_RATIO_FROM_BYTES` on. Proof: container-bombs.test.ts */
export const MAX_RATIO = MAX_EXPANSION_RATIO;

/** One member; a larger one is listed and not unpacked. The same as for one part of a message. Proof: container-limits.test.ts */
export const MAX_MEMBER_BYTES = 40 * MEBIBYTE;

/** Memory of the RAR and 7z decoder: dictionaries reach 64 MiB at the strongest usual setting. Proof: container-bombs.test.ts */
export const MAX_DECODER_BYTES = 192 * MEBIBYTE;

/** Names of folders above a member that its path shows. Proof: container-names.test.ts */
export const MAX_FOLDERS_SHOWN = 6;

/** Properties of one MAPI object (TNEF, Outlook); real ones have about two hundred. Proof: container-limits.test.ts */
export const MAX_MAPI_PROPERTIES = 5_000;

/** Compressed RTF of a mail's body, once unpacked. Proof: container-limits.test.ts */
export const MAX_RTF_BYTES = 4 * MEBIBYTE;
