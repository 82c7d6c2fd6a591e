// From a reply model to the bytes that go out: words, headers, MIME. The same model and target give the same bytes, so that a
// second attempt, or a composition after a crash, cannot differ from the first. Sends nothing, decides nothing.
import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { ServiceError } from '../../domain/errors.ts';
import type { ReplyKind, ReplyModel } from '../../domain/reply-model.ts';
import type { OutgoingMail } from '../../intake/ports.ts';
import { makeReplyView } from './reply-view.ts';
import { sampleModels } from './sample-models.ts';
import { makeReplyTemplates, type RenderedReply } from './templates.ts';
import { makeThread, normaliseAddress } from './thread-headers.ts';

export type ReplyComposerOptions = {
  /** The folder with one `<kind>.liquid` per reply kind; `reply-shell.liquid` stands beside it. */
  readonly templatesDir: string;
  /** Without a name, replies come from the organization of the vacancy. */
  readonly from: { readonly name: string | null; readonly address: string };
  /** Ours alone: the policy recognises our own mail by it. */
  readonly messageIdDomain: string;
};

export type ReplyTarget = {
  readonly to: string;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly replyId: string;
};

export type ComposedReply = OutgoingMail & RenderedReply;

export type TemplateProblem = { readonly template: ReplyKind; readonly problem: string };

export type ReplyComposer = {
  /** Renders every kind for sample models; empty when all is well. Writes and sends nothing. */
  check(): readonly TemplateProblem[];
  /** Fails with `template-invalid` or `payload-invalid`, both permanent. */
  compose(model: ReplyModel, target: ReplyTarget): Promise<ComposedReply>;
};

/** Goes into our Message-ID. */
const REPLY_ID = /^[A-Za-z0-9_-]{1,100}$/;

export function makeReplyComposer(options: ReplyComposerOptions): ReplyComposer {
  const templates = makeReplyTemplates(options.templatesDir);
  const fromAddress = normaliseAddress(options.from.address);
  const render = (model: ReplyModel): RenderedReply => {
    if (model.vacancy === null && model.kind !== 'question') {
      throw new ServiceError('payload-invalid', 'only a question can be answered without a vacancy', { permanent: true });
    }
    return templates.render(model.kind, makeReplyView(model, options.from.name ?? fromAddress));
  };
  return {
    check: () => sampleModels().flatMap((model) => checkOne(model, render)),
    async compose(model, target) {
      if (!REPLY_ID.test(target.replyId)) throw new ServiceError('payload-invalid', 'not a reply id', { permanent: true });
      const rendered = render(model);
      const messageId = `<ack.${target.replyId}@${options.messageIdDomain}>`;
      const to = normaliseAddress(target.to);
      const from = { name: options.from.name ?? model.vacancy?.organization ?? '', address: fromAddress };
      const raw = await buildMail({ rendered, messageId, from, to, date: model.composedAt, target });
      return { ...rendered, messageId, envelopeTo: [to], raw };
    },
  };
}

function checkOne(model: ReplyModel, render: (model: ReplyModel) => RenderedReply): TemplateProblem[] {
  try {
    render(model);
    return [];
  } catch (error) {
    return [{ template: model.kind, problem: error instanceof Error ? error.message : String(error) }];
  }
}

function buildMail(mail: {
  readonly rendered: RenderedReply;
  readonly messageId: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly date: Date;
  readonly target: ReplyTarget;
}): Promise<Buffer> {
  const { inReplyTo, references } = makeThread(mail.target.inReplyTo, mail.target.references);
  const node = new MailComposer({
    from: mail.from,
    to: { name: '', address: mail.to },
    subject: mail.rendered.subject,
    messageId: mail.messageId,
    date: mail.date,
    ...(inReplyTo === null ? {} : { inReplyTo }),
    ...(references.length === 0 ? {} : { references: [...references] }),
    headers: {
      'Auto-Submitted': 'auto-replied', // RFC 3834 §5
      'X-Auto-Response-Suppress': 'All', // Exchange sends no automatic answers to it (MS-OXCMAIL §2.1.3.2.20)
      'Content-Language': 'es-MX',
    },
    text: mail.rendered.text,
    html: mail.rendered.html,
    // Random by default. A boundary must not occur in the parts (RFC 2046 §5.1.1): no text of ours contains the hash of its id.
    baseBoundary: createHash('sha256').update(mail.messageId).digest('hex').slice(0, 32),
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'windows',
  }).compile();
  return node.build();
}
