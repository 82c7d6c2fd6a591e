// The part of hoodiecrow-imap 2.1.0 that the embedded IMAP server uses. The package has no types of its own.
declare module 'hoodiecrow-imap' {
  import type { Server, Socket } from 'node:net';

  export type ResponseAttribute = string | number | { type: string; value?: string; section?: ResponseAttribute[] } | ResponseAttribute[];
  export type Response = { tag: string; command?: string; attributes: ResponseAttribute[] };
  /** Bytes are kept as binary strings: one character per byte. */
  export type StoredMessage = { uid: number; flags: string[]; internaldate: string; raw: string };
  export type StoredMailbox = { path: string; uidvalidity: number; messages: StoredMessage[] };
  export type Connection = {
    state: string;
    socket: Socket | null;
    selectedMailbox: StoredMailbox | null;
    directNotifications: boolean;
    inputHandler: false | ((line: string) => void);
    processNotifications(): void;
    send(response: Response, description: string, parsed: Command, data: string): void;
  };
  export type Command = { tag: string; command: string };
  export type OutputHandler = (
    connection: Connection,
    response: Response,
    description?: string,
    parsed?: Command,
    data?: string,
    affected?: readonly (StoredMessage | [number, StoredMessage])[],
  ) => void;
  export type CommandHandler = (connection: Connection, parsed: Command, data: string, callback: () => void) => void;
  export type ImapServer = {
    readonly server: Server;
    readonly outputHandlers: OutputHandler[];
    processMailbox(path: string, mailbox: Partial<StoredMailbox>, namespace: string): void;
    registerCapability(name: string): void;
    setCommandHandler(command: string, handler: CommandHandler): void;
    notify(response: Response, mailbox: StoredMailbox, ignoreConnection?: Connection): void;
    getMailbox(path: string): StoredMailbox | undefined;
    appendMessage(mailbox: string, flags: string[], internalDate: string, raw: string): { message: StoredMessage };
    setMaxListeners(count: number): void;
    listen(port: number, host: string, listening: () => void): void;
    close(closed: () => void): void;
  };
  export type Plugin = string | ((server: ImapServer) => void);
  export type Options = {
    plugins: readonly Plugin[];
    users: Record<string, { password: string }>;
    storage: Record<string, unknown>;
  };
  const hoodiecrow: (options: Options) => ImapServer;
  export default hoodiecrow;
}
