// What RTF's groups are for: which hold text that is printed, and which are tables, descriptions or second versions of it.
// Names are those of RTF 1.9.1; an unknown group marked `\*` is skipped, as the specification says.

/** How a group is read. `silent`: no text, but pictures inside still count; `skipped`: nothing at all; `instruction`: what a field
 * is to show; the others hold text. */
export type GroupKind =
  | 'text'
  | 'silent'
  | 'skipped'
  | 'fonts'
  | 'picture'
  | 'shape'
  | 'box'
  | 'note'
  | 'header'
  | 'footer'
  | 'instruction'
  | 'result'
  | 'property'
  | 'value';

const KINDS: Readonly<Record<string, GroupKind>> = {
  fonttbl: 'fonts',
  pict: 'picture',
  shp: 'shape',
  shptxt: 'box',
  dptxbxtext: 'box',
  footnote: 'note',
  fldinst: 'instruction',
  fldrslt: 'result',
  sn: 'property',
  sv: 'value',
  header: 'header',
  headerl: 'header',
  headerr: 'header',
  headerf: 'header',
  footer: 'footer',
  footerl: 'footer',
  footerr: 'footer',
  footerf: 'footer',
};

const SILENT = ['shpinst', 'sp', 'shppict', 'upr', 'do', 'background'];
const SKIPPED = [
  ...['colortbl', 'stylesheet', 'info', 'generator', 'nonshppict', 'shprslt', 'objdata', 'objclass', 'objname'],
  ...['pntxta', 'pntxtb', 'listtable', 'listoverridetable', 'revtbl', 'rsidtbl', 'themedata', 'colorschememapping', 'datastore'],
  ...[
    'latentstyles',
    'datafield',
    'formfield',
    'nonesttables',
    'xe',
    'tc',
    'rxe',
    'txe',
    'bkmkstart',
    'bkmkend',
    'annotation',
    'atnid',
    'atnauthor',
    'atntime',
  ],
  ...['atnref', 'atndate', 'filetbl', 'pgdsctbl', 'userprops', 'xmlnstbl', 'mmath', 'ftnsep', 'ftnsepc', 'ftncn', 'aftnsep', 'aftnsepc'],
  ...[
    'aftncn',
    'template',
    'private',
    'fchars',
    'lchars',
    'blipuid',
    'picprop',
    'panose',
    'falt',
    'fontemb',
    'nextfile',
    'pnseclvl',
    'htmltag',
  ],
];
/** Text although marked `\*`. */
const STARRED_TEXT = new Set(['ud', 'nesttableprops']);

const all: ReadonlyMap<string, GroupKind> = new Map<string, GroupKind>([
  ...Object.entries(KINDS),
  ...SILENT.map((name): [string, GroupKind] => [name, 'silent']),
  ...SKIPPED.map((name): [string, GroupKind] => [name, 'skipped']),
  ...[...STARRED_TEXT].map((name): [string, GroupKind] => [name, 'text']),
]);

/** The kind of group that a control word at its beginning makes; null for a word that names no group. */
export function groupKind(word: string, starred: boolean): GroupKind | null {
  return all.get(word) ?? (starred ? 'skipped' : null);
}
