// Every limit on what a document may cost: unit in the name, the reason, and the test file under test/unit/documents/ that proves it.
// Knows nothing about formats. A document over a limit gets a problem that people can read; it never fails a job.
import { SECOND_MS } from '../domain/time.ts';

const MEBIBYTE = 1024 * 1024;

/** Mail servers accept 25 MB as a rule, so a larger attachment comes from an import. Proof: document-over-a-limit.test.ts */
export const MAX_DOCUMENT_BYTES = 30 * MEBIBYTE;

/** An application merged into one file has about 20 pages; pages beyond the limit are not read. Proof: document-over-a-limit.test.ts */
export const MAX_PAGES = 200;

/** 200 pages of dense text are 800,000; text beyond the limit is not read. Proof: document-over-a-limit.test.ts */
export const MAX_TEXT_CHARACTERS = 2_000_000;

/** Sum over all entries of a ZIP container (DOCX), as its directory declares it. Proof: zip-bomb.test.ts */
export const MAX_UNPACKED_BYTES = 100 * MEBIBYTE;

/** A DOCX with a picture on each of 200 pages has about 230 entries. Proof: zip-bomb.test.ts */
export const MAX_ZIP_ENTRIES = 5_000;

/** Unpacked size over packed size. Word's XML reaches 30; deflate ends at 1,032, which only bombs come near. Proof: zip-bomb.test.ts */
export const MAX_EXPANSION_RATIO = 150;

/** Below this size the ratio is of no interest: a page of blanks is not an attack. Proof: zip-bomb.test.ts */
export const EXPANSION_RATIO_FROM_BYTES = 8 * MEBIBYTE;

/** One XML part. Its tree takes about ten times as much memory, and the heap cap is 256 MB. Proof: zip-bomb.test.ts */
export const MAX_XML_PART_BYTES = 16 * MEBIBYTE;

/**
 * Elements, groups or boxes within each other (HTML, ODT, RTF). Nested layout tables reach 60; htmlparser2 takes time that grows with
 * the square of the depth. Proof: hostile-office-files.test.ts
 */
export const MAX_NESTING = 500;

/** A text or HTML file; HTML with pictures inside (data:) is larger than its text. Proof: hostile-office-files.test.ts */
export const MAX_TEXT_BYTES = 16 * MEBIBYTE;

/** Entries of one table of a DOC, and its runs of formatting; 200 pages have some thousands. Proof: hostile-office-files.test.ts */
export const MAX_DOC_ITEMS = 400_000;

/** Parts of a web page saved in one file; Word adds one per picture and a dozen of its own. Proof: hostile-office-files.test.ts */
export const MAX_MHTML_PARTS = 1_000;

/** Word writes up to three headers and three footers per section. Proof: docx-letterhead.test.ts */
export const MAX_HEADER_PARTS = 40;

/**
 * Image dictionaries that are shrunk in one PDF, so that their pixels cost nothing (pdf-images.ts); what comes after them is decoded
 * under the memory cap. A budget of pixels would hide a large scan instead of showing that there is one. Proof: pdf-scan.test.ts
 */
export const MAX_IMAGE_DICTIONARIES = 20_000;

/** Pixels of an image as it is sent: telephones take up to 108 million; more is an attack or a poster. Proof: image-bombs.test.ts */
export const MAX_IMAGE_PIXELS = 120_000_000;

/** Pixels of a HEIC image, whose decoder takes twelve bytes for each: iPhones write 12 or 24 million. Proof: image-bombs.test.ts */
export const MAX_HEIF_PIXELS = 26_000_000;

/**
 * Pixels of an image inside a PDF, which pdf.js decodes whole, at up to ten bytes a pixel: a page at 450 dpi has 20 million. One that
 * is larger is not drawn. Proof: image-bombs.test.ts
 */
export const MAX_PDF_IMAGE_PIXELS = 24_000_000;

/** Pixels of a page as it is prepared for recognition: a letter-size page at 300 dpi has 8.4 million. Proof: page-rasters.test.ts */
export const PAGE_RASTER_PIXELS = 9_000_000;

/** Pixels of a raster that recognition accepts: a page of the size above, turned by 15 degrees, needs this much. Proof: page-rasters.test.ts */
export const MAX_RASTER_PIXELS = 16_000_000;

/** Pages of one document that are recognised, a second or two each; further ones stay unread. Proof: recognition-limits.test.ts */
export const MAX_OCR_PAGES = 40;

/** Wall clock of drawing one page; a page at 300 dpi takes 1 s. Proof: recognition-limits.test.ts */
export const RENDERING_WALL_MS = 20 * SECOND_MS;

/** Wall clock of recognising one page; a full page takes 1.5 s, and up to 20 times that under load. Proof: recognition-limits.test.ts */
export const RECOGNITION_WALL_MS = 30 * SECOND_MS;

/** Wall clock of recognising one document, after which no further page is begun. Proof: recognition-limits.test.ts */
export const DOCUMENT_RECOGNITION_WALL_MS = 300 * SECOND_MS;

/** Address space of a native tesseract, whose resident memory reaches 90 MB on a full page. Proof: native-recognition.test.ts */
export const NATIVE_OCR_ADDRESS_BYTES = 1024 * MEBIBYTE;

/** What a recogniser may say about one page; a full page takes 30 KB. Proof: recognised-words.test.ts */
export const MAX_RECOGNITION_BYTES = 4 * MEBIBYTE;

/** Wall clock of one conversion; a text PDF takes 25 ms. Proof: sandbox-limits.test.ts */
export const CONVERSION_WALL_MS = 20 * SECOND_MS;

/** Wall clock of parsing one message; 40 MB of attachments take about 2 s. Proof: sandbox-limits.test.ts */
export const PARSING_WALL_MS = 60 * SECOND_MS;

/** Wall clock of telling a type after a conversion failed. Proof: isolated-conversion.test.ts */
export const SNIFFING_WALL_MS = 5 * SECOND_MS;

/** Resident memory of a sandbox process, which starts at about 120 MB. Proof: sandbox-limits.test.ts */
export const SANDBOX_RSS_MAX_BYTES = 512 * MEBIBYTE;

/** JavaScript heap of a sandbox process, in MiB as V8 takes it. Proof: sandbox-limits.test.ts */
export const SANDBOX_HEAP_MAX_MIB = 256;

/** How much later than the child's own deadline the parent kills, should the guard inside be stuck. Proof: sandbox-limits.test.ts */
export const SANDBOX_BACKSTOP_MS = 2 * SECOND_MS;

/** How long a child may take until it can work: 0.4 s measured, 20 times that under load. Proof: sandbox-start.test.ts */
export const SANDBOX_START_MS = 30 * SECOND_MS;

/** A child is replaced after this many tasks, so that what a library leaks does not add up. Proof: sandbox-recycling.test.ts */
export const SANDBOX_TASKS_PER_CHILD = 200;

/** A child that keeps more than this after a task is replaced. Proof: sandbox-recycling.test.ts */
export const SANDBOX_RECYCLE_RSS_BYTES = 320 * MEBIBYTE;
