// Every limit of MIME parsing, with its unit and reason. Reaching one is a `MessageProblem`, never a silent loss: what lies
// beyond was not looked at, so nothing may be called missing. Proven in test/unit/mail/mime-limits.test.ts.

const KIB = 1024;
const MIB = 1024 * KIB;

/** Parts of one message, nested messages included. An application has about five; a forwarded bundle of scans rarely fifty. */
export const MAX_PARTS = 200;

/** MIME entities that the library may open before it gives up: multiparts and bodies count here, not among `MAX_PARTS`. */
export const MAX_ENTITIES = 1000;

/** Messages within messages, and multiparts within multiparts. People forward a forward of a forward; deeper nesting is built. */
export const MAX_DEPTH = 10;

/** Header block of one entity. Real ones reach 30 KB (long Received and ARC chains); 256 KB is what Postfix and Exchange accept. */
export const MAX_HEADER_BYTES = 256 * KIB;

/** Decoded bytes of one part. Providers stop at 25 MB (Gmail) or 35 MB (Exchange) per message. */
export const MAX_PART_BYTES = 40 * MIB;

/** Encoded bytes of one text body. Text is held in memory; 200,000 characters of text need less than this as HTML with styles. */
export const MAX_BODY_BYTES = 4 * MIB;

/** Characters of body text that are kept: some eighty pages, far more than a letter. */
export const MAX_TEXT_CHARACTERS = 200_000;

/** Characters of HTML that are converted to text; the conversion builds a tree in memory. */
export const MAX_HTML_CHARACTERS = 2_000_000;

/** Bytes of a delivery report, or of the header block that a bounce returns. */
export const MAX_REPORT_BYTES = 256 * KIB;

/** Characters of one decoded header value that rules look at. */
export const MAX_HEADER_VALUE_CHARACTERS = 2000;

/** Addresses of one header and ids of References; a circular to thousands is no application. */
export const MAX_LISTED = 100;

/** Lines of one trace header (Received, Authentication-Results). */
export const MAX_TRACE_LINES = 100;
