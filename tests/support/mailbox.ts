import type { Readable } from 'node:stream';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface Mailbox {
  url: string;
  /** Every message taken so far, oldest first. */
  messages: { to: string; mail: ParsedMail }[];
  /** The last message to an address. Throws when there is none. */
  lastTo(address: string): ParsedMail;
  /** The first link in the last message to an address. */
  lastLinkTo(address: string): string;
  stop(): Promise<void>;
}

/**
 * A real mail server on this machine that keeps what it is given. `refuses` makes it turn a recipient away: for good, or with
 * the code it gives.
 */
export async function startMailbox(refuses: (address: string) => boolean | number = () => false): Promise<Mailbox> {
  const messages: Mailbox['messages'] = [];
  async function take(stream: Readable, to: { address: string }[], done: (error?: Error) => void): Promise<void> {
    try {
      const mail = await simpleParser(stream);
      messages.push({ to: to.map(({ address }) => address).join(), mail });
      done();
    } catch (error) {
      done(error as Error);
    }
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: ({ address }, _session, callback) => {
      const refusal = refuses(address);
      const responseCode = refusal === true ? 550 : refusal;
      callback(responseCode === false ? null : Object.assign(new Error('Not taken'), { responseCode }));
    },
    onData: (stream, session, callback) => void take(stream, session.envelope.rcptTo, callback),
  });
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const lastTo = (address: string) => {
    const found = messages.findLast(({ to }) => to === address);
    if (!found) throw new Error(`No message to ${address}.`);
    return found.mail;
  };
  return {
    url: `smtp://127.0.0.1:${port}`,
    messages,
    lastTo,
    lastLinkTo: (address) => /https?:\/\/\S+/.exec(lastTo(address).text ?? '')?.[0] ?? '',
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
