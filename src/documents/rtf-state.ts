// What RTF keeps per group: everything set inside `{…}` ends with it. Knows nothing about text.
import type { GroupKind } from './rtf-groups.ts';

/** Edges of a drawn shape in twips. */
export type ShapeBox = { left: number; top: number; right: number; bottom: number };
export type Picture = { width: number; height: number; scaleX: number; scaleY: number };

export type Group = {
  kind: GroupKind;
  /** No text or word yet: the next word may say what the group is for. */
  fresh: boolean;
  starred: boolean;
  /** Whether text is printed here. */
  mode: 'text' | 'silent' | 'skipped' | 'instruction' | 'property';
  /** Bytes that stand in for one \u, for programs without Unicode (RTF 1.9.1, `\uc`). */
  fallbackBytes: number;
  font: number;
  hidden: boolean;
  deleted: boolean;
  inTable: boolean;
  shape: ShapeBox | null;
  picture: Picture | null;
};

export const outermost = (): Group => ({
  kind: 'text',
  fresh: true,
  starred: false,
  mode: 'text',
  fallbackBytes: 1,
  font: -1,
  hidden: false,
  deleted: false,
  inTable: false,
  shape: null,
  picture: null,
});

export const inner = (group: Group): Group => ({ ...group, kind: group.kind === 'fonts' ? 'fonts' : 'text', fresh: true, starred: false });

/** Area of a shape or picture in square twips; null when the file does not say. */
export function drawnArea({ shape, picture }: Group): number | null {
  if (shape && shape.right > shape.left && shape.bottom > shape.top) return (shape.right - shape.left) * (shape.bottom - shape.top);
  if (!picture || picture.width <= 0 || picture.height <= 0) return null;
  return (picture.width * picture.scaleX * picture.height * picture.scaleY) / 10_000;
}

/** Properties whose word sets them; `0` after the word takes them away. Returns whether the word was one of these. */
export function setProperty(group: Group, word: string, parameter: number | null): boolean {
  const on = parameter !== 0;
  if (word === 'v') group.hidden = on;
  else if (word === 'deleted') group.deleted = on;
  else if (word === 'intbl') group.inTable = true;
  else if (word === 'pard') group.inTable = false;
  else if (word === 'plain') Object.assign(group, { hidden: false, deleted: false });
  else if (word === 'uc') group.fallbackBytes = Math.min(16, Math.max(0, parameter ?? 1));
  else return setDrawing(group, word, parameter ?? 0);
  return true;
}

function setDrawing({ shape, picture }: Group, word: string, parameter: number): boolean {
  if (word === 'shpleft' && shape) shape.left = parameter;
  else if (word === 'shpright' && shape) shape.right = parameter;
  else if (word === 'shptop' && shape) shape.top = parameter;
  else if (word === 'shpbottom' && shape) shape.bottom = parameter;
  else if (word === 'picwgoal' && picture) picture.width = parameter;
  else if (word === 'pichgoal' && picture) picture.height = parameter;
  else if (word === 'picscalex' && picture) picture.scaleX = parameter;
  else if (word === 'picscaley' && picture) picture.scaleY = parameter;
  else return false;
  return true;
}
