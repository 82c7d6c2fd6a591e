// Photographs and scans → grey pixels of one page, through libvips (sharp), HEIC through libheif in WebAssembly. Both are loaded with the
// first image and not before. Only the formats named here ever reach a decoder, whatever the bytes pretend to be.
import type { Metadata, Sharp, SharpOptions } from 'sharp';
import { type ConvertedDocument, unreadPages } from './converted-document.ts';
import { MAX_HEIF_PIXELS, MAX_IMAGE_PIXELS, MAX_PAGES, PAGE_RASTER_PIXELS } from './limits.ts';
import { type Grey, turnGrey } from './ocr/grey.ts';

/** Types as `sniff` names them, with the libvips loader of each. */
const LOADERS: ReadonlyMap<string, string> = new Map([
  ['image/jpeg', 'VipsForeignLoadJpeg'],
  ['image/png', 'VipsForeignLoadPng'],
  ['image/webp', 'VipsForeignLoadWebp'],
  ['image/tiff', 'VipsForeignLoadTiff'],
  ['image/gif', 'VipsForeignLoadNsgif'],
  ['image/avif', 'VipsForeignLoadHeif'],
]);
const HEIF_TYPES: ReadonlySet<string> = new Set(['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence']);
export const imageTypes: readonly string[] = [...LOADERS.keys(), ...HEIF_TYPES];

/** Smaller on either side than this, an image holds no line of text. */
const MIN_SIDE_PIXELS = 40;

/** Quarter turns clockwise, after mirroring, of the eight orientations (Exif 2.32 §4.6.4, tag 274). */
const TURNS = [0, 0, 0, 2, 2, 3, 1, 1, 3] as const;
const MIRRORED: ReadonlySet<number> = new Set([2, 4, 5, 7]);

/** Looks at headers only: how many pages there are to recognise, and whether they may be decoded at all. */
export async function convertImage(bytes: Uint8Array, mime: string): Promise<ConvertedDocument> {
  try {
    const { width, height, pages } = HEIF_TYPES.has(mime) ? await measureHeif(bytes) : await measure(bytes, mime);
    const limit = HEIF_TYPES.has(mime) ? MAX_HEIF_PIXELS : MAX_IMAGE_PIXELS;
    if (width * height > limit) return { pages: [], problem: 'too-large' };
    const unread = unreadPages(Math.min(pages, MAX_PAGES));
    const found: ConvertedDocument = { pages: unread, problem: pages > MAX_PAGES ? 'too-large' : 'unsupported' };
    return Math.min(width, height) < MIN_SIDE_PIXELS ? found : { ...found, toRecognise: unread.map(({ page }) => page) };
  } catch {
    return { pages: [], problem: 'corrupt' };
  }
}

/** One page, at most about `PAGE_RASTER_PIXELS` large and the right way up as the camera knew it; null when it cannot be decoded. */
export async function readImagePage(bytes: Uint8Array, mime: string, page: number): Promise<Grey | null> {
  try {
    return HEIF_TYPES.has(mime) ? await readHeif(bytes) : await readPixels(bytes, mime, page);
  } catch {
    return null;
  }
}

/** libvips with one loader; it looks at the bytes itself, and most of its other loaders are no match for hostile ones. */
async function open(bytes: Uint8Array, mime: string, options: SharpOptions): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: [LOADERS.get(mime) ?? ''] });
  // `none`: what is left of a damaged photograph may still be read.
  return sharp(bytes, { failOn: 'none', sequentialRead: true, ...options });
}

async function measure(bytes: Uint8Array, mime: string): Promise<{ width: number; height: number; pages: number }> {
  const { width, height, pages = 1 }: Metadata = await (await open(bytes, mime, { limitInputPixels: false })).metadata();
  return { width, height, pages: mime === 'image/tiff' ? pages : 1 }; // of an animation the first frame
}

async function readPixels(bytes: Uint8Array, mime: string, page: number): Promise<Grey> {
  const options = { limitInputPixels: MAX_IMAGE_PIXELS, page: page - 1 };
  const { width, height, orientation = 1 } = await (await open(bytes, mime, options)).metadata();
  const grey = await toGrey(await open(bytes, mime, options), { width, height, mirrored: MIRRORED.has(orientation) });
  return turnGrey(grey, TURNS[orientation] ?? 0);
}

async function toGrey(image: Sharp, { width, height, mirrored }: { width: number; height: number; mirrored: boolean }): Promise<Grey> {
  const shrink = Math.sqrt(PAGE_RASTER_PIXELS / (width * height));
  const flat = image.flatten({ background: '#ffffff' }).flop(mirrored).greyscale();
  const sized = shrink < 1 ? flat.resize({ width: Math.max(1, Math.floor(width * shrink)) }) : flat;
  const { data, info } = await sized.toColourspace('b-w').raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: info.channels === 1 ? data : everyNth(data, info.channels) };
}

const everyNth = (data: Uint8Array, channels: number): Uint8Array =>
  Uint8Array.from({ length: data.length / channels }, (_, index) => data[index * channels] as number);

async function measureHeif(bytes: Uint8Array): Promise<{ width: number; height: number; pages: number }> {
  const images = await openHeif(bytes);
  try {
    const { width = 0, height = 0 } = images[0] ?? {};
    return { width, height, pages: 1 };
  } finally {
    images.dispose();
  }
}

/** libheif itself applies the turns that the file asks for. */
async function readHeif(bytes: Uint8Array): Promise<Grey | null> {
  const images = await openHeif(bytes);
  try {
    const first = images[0];
    if (!first || first.width * first.height > MAX_HEIF_PIXELS) return null;
    const { width, height, data } = await first.decode();
    const { default: sharp } = await import('sharp');
    return await toGrey(sharp(data, { raw: { width, height, channels: 4 } }), { width, height, mirrored: false });
  } finally {
    images.dispose();
  }
}

async function openHeif(bytes: Uint8Array) {
  const { default: decode } = await import('heic-decode');
  return decode.all({ buffer: bytes });
}
