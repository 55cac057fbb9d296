import { AppError } from '../kernel/app-error.ts';
import { parseJson, readBytes } from './request-body.ts';

/** Room for the other fields of the form and what separates them. */
const FORM_BYTES = 256 * 1024;

export interface Upload {
  name: string;
  /** What the sender says it is; never trusted. */
  mediaType: string;
  bytes: Uint8Array;
  /** The JSON of the field `options`; an empty object without one. */
  options: unknown;
}

/**
 * A form with one `file` of at most `maxBytes`, and perhaps `options` in JSON beside it.
 *
 * @throws AppError `unsupported_media` when it is no form, `too_large`, `invalid_input` when the file is missing.
 */
export async function readUpload(request: Request, maxBytes: number): Promise<Upload> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type)) {
    throw new AppError('unsupported_media', 'The body must be a form: Content-Type: multipart/form-data.');
  }
  const bytes = await readBytes(request, maxBytes + FORM_BYTES);
  const form = await readForm(bytes, type);
  const file = form.get('file');
  if (!(file instanceof File)) throw invalid('file', 'required', 'The form has no file.');
  if (file.size > maxBytes) throw new AppError('too_large', `A file holds at most ${maxBytes} bytes.`);
  const options = form.get('options');
  if (options instanceof File) throw invalid('options', 'invalid', 'The options are a text, not a file.');
  return {
    name: file.name,
    mediaType: file.type,
    bytes: new Uint8Array(await file.arrayBuffer()),
    options: options === null || options === '' ? {} : parseJson(options),
  };
}

async function readForm(bytes: Uint8Array, type: string): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  } catch {
    throw invalid('', 'malformed', 'The form cannot be read.');
  }
}

function invalid(path: string, rule: string, message: string): AppError {
  return new AppError('invalid_input', message, { issues: [{ path, rule }] });
}
