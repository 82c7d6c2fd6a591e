// What a reply template sees: a `ReplyModel` in words, grouped by the message that each thing came with.
// Decides nothing about the application; it only names things exactly and in good Spanish.
import type { ReceivedItem, ReplyModel } from '../../domain/reply-model.ts';
import {
  CONTACT_FIELDS,
  countDocuments,
  countNoun,
  DOCUMENT_NOUNS,
  feminineOrdinal,
  masculineOrdinal,
  wordDateTime,
  wordDuration,
  wordZone,
} from './spanish.ts';

/** Something that arrived. Every string is plain text; the template engine escapes it. */
export type ItemView = {
  readonly type: string;
  /** `segunda carta de recomendación` */
  readonly name: string;
  /** `2 páginas`; empty when pages say nothing (a Word file, the body of a mail). */
  readonly pages: string;
  /** `segundo archivo adjunto`, `enlace`, `texto`: where it is in its message; `whereFull` adds which message. */
  readonly where: string;
  readonly whereFull: string;
  /** `PDF`, `DOCX`; empty when unknown. */
  readonly format: string;
  /** A `DocumentProblem`, or empty. */
  readonly problem: string;
  /** A format that we open, or a picture: what could not be read are its pages, not the format. */
  readonly openedFormat: boolean;
  readonly source: 'attachment' | 'link' | 'body';
  readonly late: boolean;
  /** With their articles: `el teléfono`. */
  readonly missingFields: readonly string[];
  readonly unconfirmedFields: readonly string[];
};

/** What came with one message. */
export type GroupView = { readonly receivedAt: string; readonly late: boolean; readonly items: readonly ItemView[] };

/** `una carta de recomendación más` when others of the type are on file. */
export type SlotView = { readonly type: string; readonly count: number; readonly words: string };

export type ReplyView = {
  readonly kind: string;
  /** `complete`, `incomplete`, `to_verify`, `late`, or empty. */
  readonly status: string;
  readonly folio: string;
  readonly vacancy: { readonly title: string; readonly organization: string; readonly subject: string } | false;
  readonly contactEmail: string;
  readonly privacyNoticeUrl: string;
  /** Who signs: the organization, else the name of our own mailbox. */
  readonly signature: string;
  readonly receivedAt: string;
  readonly zone: string;
  /** Empty when no vacancy is known. */
  readonly deadline: string;
  readonly deadlinePassed: boolean;
  /** `37 minutos`; empty when on time. */
  readonly lateBy: string;
  readonly groups: readonly GroupView[];
  readonly newGroups: readonly GroupView[];
  readonly missing: readonly SlotView[];
  readonly toVerify: readonly SlotView[];
  /** Letters that lack data of the issuing contact, to be asked for. */
  readonly lacking: readonly ItemView[];
  /** The same while other things are in doubt: nothing is asked for yet, and the word «falta» is not used. */
  readonly unlocated: readonly ItemView[];
  /** Letters whose data could not be confirmed. */
  readonly unconfirmed: readonly ItemView[];
  /** Things that could not be read, or not completely. */
  readonly unread: readonly ItemView[];
  /** Whether there is anything that a person must verify before the state of the application is known. */
  readonly verifies: boolean;
  /** How many new copies are needed because nobody can read what arrived. */
  readonly copies: number;
  /** Whether anything at all is asked of the person; only otherwise may a reply say that nothing needs to be done. */
  readonly asks: boolean;
  /** Some of what is on file came before the deadline. */
  readonly hasOnTime: boolean;
};

/** Formats whose pages are the pages that a person sees; a Word file has none before it is printed. */
const PAGED_FORMATS: readonly string[] = ['PDF', 'JPG', 'JPEG', 'PNG', 'TIFF', 'TIF', 'HEIC', 'WEBP', 'GIF', 'BMP'];

/** What a converter of ours opens, and pictures, whose text nothing reads yet. */
const OPENED_FORMATS: readonly string[] = [...PAGED_FORMATS, 'WORD'];

/** Problems that no person of the team can read around. The others are read by hand. */
const COPY_NEEDED: readonly string[] = ['encrypted', 'corrupt', 'empty', 'infected', 'external-link'];

/** `senderName` signs where there is no vacancy. */
export function makeReplyView(model: ReplyModel, senderName: string): ReplyView {
  const { vacancy } = model;
  const timeZone = vacancy?.timeZone ?? 'America/Mexico_City';
  const letters = model.received.filter(({ type }) => type === 'recommendation_letter').length;
  const items = model.received.map((item) => ({ receivedAt: item.messageReceivedAt, view: viewItem(item, { letters, timeZone }) }));
  const views = items.map(({ view }) => view);
  return {
    kind: model.kind,
    status: model.status ?? '',
    folio: model.folio ?? '',
    vacancy: vacancy ? { title: vacancy.title, organization: vacancy.organization, subject: vacancy.subject } : false,
    contactEmail: vacancy?.contactEmail ?? '',
    privacyNoticeUrl: vacancy?.privacyNoticeUrl ?? '',
    signature: vacancy?.organization ?? senderName,
    receivedAt: wordDateTime(model.receivedAt, timeZone),
    zone: wordZone(timeZone),
    deadline: model.deadlineAt ? wordDateTime(model.deadlineAt, timeZone) : '',
    deadlinePassed: model.deadlineAt !== null && model.composedAt > model.deadlineAt,
    lateBy: model.lateBySeconds > 0 ? wordDuration(model.lateBySeconds) : '',
    groups: groupByMessage(items, timeZone),
    newGroups: groupByMessage(
      newest(
        items.filter(({ receivedAt }) => receivedAt <= model.receivedAt),
        model.newItems,
      ),
      timeZone,
    ),
    missing: model.missing.map((slot) => viewSlot(slot, model.received)),
    toVerify: model.toVerify.map((slot) => viewSlot(slot, [])),
    ...judgeDoubts(model, views),
    hasOnTime: views.some(({ late }) => !late),
  };
}

/** Which doubts a reply speaks about. A complete application has none that matter: extra letters and files stay unmentioned here. */
function judgeDoubts(
  model: ReplyModel,
  views: readonly ItemView[],
): Pick<ReplyView, 'lacking' | 'unlocated' | 'unconfirmed' | 'unread' | 'verifies' | 'copies' | 'asks'> {
  const state = model.kind === 'supplement' ? model.status : model.kind;
  const unread = views.filter(({ problem }) => problem !== '');
  const copies = unread.filter(({ problem }) => COPY_NEEDED.includes(problem)).length;
  if (state === 'complete' || state === 'question') {
    return { lacking: [], unlocated: [], unconfirmed: [], unread, verifies: false, copies, asks: false };
  }
  const lacking = views.filter(({ missingFields }) => missingFields.length > 0);
  const unconfirmed = views.filter(({ unconfirmedFields }) => unconfirmedFields.length > 0);
  const inDoubt = state !== 'incomplete' && (state === 'to_verify' || model.toVerify.length > 0 || unread.length > 0);
  const names = state === 'incomplete' || (model.kind === 'late' && (model.missing.length > 0 || (!inDoubt && lacking.length > 0)));
  return {
    lacking: inDoubt ? [] : lacking,
    unlocated: inDoubt ? lacking : [],
    unconfirmed,
    unread,
    verifies: model.toVerify.length > 0 || unread.length > 0 || unconfirmed.length > 0 || inDoubt,
    copies,
    asks: names || copies > 0,
  };
}

const newest = <T>(items: readonly T[], count: number): readonly T[] => (count > 0 ? items.slice(-count) : []);

function viewItem(item: ReceivedItem, context: { letters: number; timeZone: string }): ItemView {
  const source = item.problem === 'external-link' ? 'link' : item.attachmentPosition === null ? 'body' : 'attachment';
  const where = nameWhere(item, source);
  const paged = source === 'attachment' && item.pages > 0 && PAGED_FORMATS.includes(item.format?.toUpperCase() ?? '');
  return {
    type: item.type,
    name: nameDocument(item, context.letters),
    pages: paged ? countNoun(item.pages, 'página', 'páginas') : '',
    where,
    whereFull: `${where}${source === 'link' ? ', en' : ' de'} tu correo del ${wordDateTime(item.messageReceivedAt, context.timeZone)}`,
    format: source === 'attachment' ? (item.format ?? '') : '',
    problem: item.problem ?? '',
    openedFormat: OPENED_FORMATS.includes(item.format?.toUpperCase() ?? ''),
    source,
    late: item.late,
    missingFields: item.missingContactFields.map((field) => CONTACT_FIELDS[field]),
    unconfirmedFields: item.unverifiedContactFields.map((field) => CONTACT_FIELDS[field]),
  };
}

function nameDocument(item: ReceivedItem, letters: number): string {
  const noun = DOCUMENT_NOUNS[item.type].one;
  return item.letterNumber !== null && letters > 1 ? feminineOrdinal(item.letterNumber, noun) : noun;
}

function nameWhere(item: ReceivedItem, source: ItemView['source']): string {
  if (source === 'link') return 'enlace a un archivo en la nube';
  return item.attachmentPosition === null ? 'texto' : masculineOrdinal(item.attachmentPosition, 'archivo adjunto');
}

function viewSlot(slot: { type: ReceivedItem['type']; count: number }, received: readonly ReceivedItem[]): SlotView {
  const more = received.some(({ type }) => type === slot.type) ? ' más' : '';
  return { type: slot.type, count: slot.count, words: `${countDocuments(slot.type, slot.count)}${more}` };
}

/** In order of arrival; messages of the same minute that are different messages keep apart by their instant. */
function groupByMessage(items: readonly { receivedAt: Date; view: ItemView }[], timeZone: string): GroupView[] {
  const groups = new Map<number, { receivedAt: Date; items: ItemView[] }>();
  for (const { receivedAt, view } of items) {
    const group = groups.get(receivedAt.getTime()) ?? { receivedAt, items: [] };
    group.items.push(view);
    groups.set(receivedAt.getTime(), group);
  }
  return [...groups.values()].map((group) => ({
    receivedAt: wordDateTime(group.receivedAt, timeZone),
    late: group.items.some(({ late }) => late),
    items: group.items,
  }));
}
