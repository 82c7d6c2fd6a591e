// A page as grey pixels, and the one file format in which it goes from the process that decoded hostile bytes to the one that
// recognises letters: binary PGM, whose header is a line of numbers and whose length follows from them. Knows nothing about text.

/** 8 bits per pixel, row by row, 0 is black. */
export type Grey = { readonly width: number; readonly height: number; readonly data: Uint8Array };

/** `P5 width height 255`, as encodeGrey writes it; the pixels follow. */
const HEADER = /^P5\n(\d{1,6}) (\d{1,6})\n255\n/;
export const GREY_HEADER_MAX_BYTES = 32;

export function encodeGrey({ width, height, data }: Grey): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), data.subarray(0, width * height)]);
}

/** The dimensions that the first bytes declare; null when they are no header of ours, or the file has another length than it says. */
export function parseGreyHeader(start: Uint8Array, fileBytes: number): { width: number; height: number; offset: number } | null {
  const found = HEADER.exec(Buffer.from(start.subarray(0, GREY_HEADER_MAX_BYTES)).toString('latin1'));
  if (!found) return null;
  const [header, width, height] = [found[0], Number(found[1]), Number(found[2])];
  const fits = width > 0 && height > 0 && fileBytes === header.length + width * height;
  return fits ? { width, height, offset: header.length } : null;
}

export function decodeGrey(bytes: Uint8Array): Grey | null {
  const header = parseGreyHeader(bytes, bytes.length);
  return header && { width: header.width, height: header.height, data: bytes.subarray(header.offset) };
}

/** Turned clockwise by `quarters` times 90 degrees. */
export function turnGrey(page: Grey, quarters: number): Grey {
  const turns = ((quarters % 4) + 4) % 4;
  if (turns === 0) return page;
  if (turns === 2) return { ...page, data: Uint8Array.from(page.data.subarray(0, page.width * page.height)).reverse() };
  const { width, height, data } = page;
  const turned = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = turns === 1 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y;
      turned[at] = data[y * width + x] as number;
    }
  }
  return { width: height, height: width, data: turned };
}
