import { mails as english } from '../i18n/en/mails.ts';
import { mails as french } from '../i18n/fr/mails.ts';

/** A paragraph, quieter where it is only there in case; a list; or an address with the button that opens it. */
export type MailBlock =
  | { text: string; isQuiet?: true }
  | { items: readonly string[] }
  | { url: string; button: string };

/** A message as it leaves. */
export interface MailText {
  subject: string;
  text: string;
  html: string;
}

/** The blocks of a message between its greeting and its signature, as text and as the plainest HTML. */
export function layOutMail(locale: 'fr' | 'en', subject: string, blocks: readonly MailBlock[]): MailText {
  const words = locale === 'en' ? english : french;
  const all: MailBlock[] = [{ text: words.greeting }, ...blocks, { text: words.signature, isQuiet: true }];
  const html = [
    `<!doctype html><html lang="${locale}"><body style="font-family:sans-serif;font-size:15px;line-height:1.5;color:#1a1d23">`,
    ...all.map((block) => htmlOf(block, words.copy)),
    '</body></html>',
  ].join('\n');
  return { subject, text: all.map(textOf).join('\n\n'), html };
}

function textOf(block: MailBlock): string {
  if ('items' in block) return block.items.map((item) => `– ${item}`).join('\n');
  return 'url' in block ? block.url : block.text;
}

const QUIET = ' style="color:#5b6270"';

function htmlOf(block: MailBlock, copy: string): string {
  if ('items' in block) return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
  if ('text' in block) return `<p${block.isQuiet ? QUIET : ''}>${escapeHtml(block.text)}</p>`;
  const url = escapeHtml(block.url);
  return [
    `<p><a href="${url}" style="display:inline-block;padding:10px 18px;border-radius:8px;background:#2447d6;color:#fff;text-decoration:none">${escapeHtml(block.button)}</a></p>`,
    `<p${QUIET}>${escapeHtml(copy)}<br>${url}</p>`,
  ].join('\n');
}

/** A sentence with its `{{names}}` replaced by their values. */
export function fillWords(text: string, values: { readonly [name: string]: string | number }): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
