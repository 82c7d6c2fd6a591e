// Makes a page fit to be recognised: even light, lines level and upright as far as that can be seen without reading, small print larger.
// What each step gains is measured in decision 12. Knows nothing about formats or recognisers.
import type { Sharp } from 'sharp';
import { type Grey, turnGrey } from './grey.ts';
import { evenOutLight } from './light.ts';
import { measureLie } from './skew.ts';

/** Letters of a page whose longer side is shorter than this are too small (130 dpi); it is enlarged to about 300 dpi. */
const SMALL_PAGE_SIDE = 1500;
const FULL_PAGE_SIDE = 3300;
const MAX_ENLARGEMENT = 3;

export async function preparePage(page: Grey): Promise<Grey> {
  const even = evenOutLight(page);
  const { sideways, correction } = measureLie(even);
  const upright = sideways ? turnGrey(even, 1) : even;
  const side = Math.max(page.width, page.height);
  const enlargement = side < SMALL_PAGE_SIDE ? Math.min(MAX_ENLARGEMENT, FULL_PAGE_SIDE / side) : 1;
  if (correction === 0 && enlargement === 1) return upright;
  const { default: sharp } = await import('sharp');
  let image: Sharp = sharp(upright.data, { raw: { width: upright.width, height: upright.height, channels: 1 } });
  if (enlargement > 1) image = image.resize({ width: Math.round(upright.width * enlargement) });
  if (correction !== 0) image = image.rotate(correction, { background: '#ffffff' });
  const { data, info } = await image.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}
