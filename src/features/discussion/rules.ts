const MEDIA_TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,60}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,60}$/;
const MAX_NAME = 200;

/**
 * A file's name as it may be shown and offered again: without the folders some browsers send, without control
 * characters nor those that turn the reading direction round (`facture\u202Efdp.exe`). Empty when nothing is left.
 */
export function cleanFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const visible = last
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim();
  if (visible === '.' || visible === '..') return '';
  if (visible.length <= MAX_NAME) return visible;
  const dot = visible.lastIndexOf('.');
  const extension = dot > 0 && visible.length - dot <= 12 ? visible.slice(dot) : '';
  return visible.slice(0, MAX_NAME - extension.length).trimEnd() + extension;
}

/** What a browser says a file is, in its plain form; anything odd is only bytes. */
export function cleanMediaType(type: string): string {
  const plain = type.split(';')[0]?.trim().toLowerCase() ?? '';
  return MEDIA_TYPE.test(plain) ? plain : 'application/octet-stream';
}
