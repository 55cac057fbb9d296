import { createHash } from 'node:crypto';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { ChangesDeps } from '../../changes/deps.ts';
import { readContent } from '../../changes/record-content.ts';
import { readRecord } from '../../changes/rest/record-reads.ts';
import { recordSchema } from '../../changes/rest/record-schemas.ts';
import { AppError } from '../../kernel/app-error.ts';
import { newId, UUID_PATTERN, type WorkspaceId } from '../../kernel/ids.ts';
import { inputIssues } from '../../records/input-issues.ts';
import { answerJson, dressed } from '../../server/answer.ts';
import { type ApiEnvironment, jsonContent, preconditionResponses, problemResponses } from '../../server/api.ts';
import { serve } from '../../server/endpoint.ts';
import type { RateLimiter } from '../../server/rate-limit.ts';
import { readUpload, type Upload } from '../../server/upload.ts';
import { cleanFileName, cleanMediaType } from './rules.ts';
import { attachmentKind, MAX_ATTACHMENT_BYTES, SUBJECT_KINDS } from './schema.ts';

const id = z.string().regex(UUID_PATTERN).openapi({ format: 'uuid' });

const optionsSchema = z.strictObject({
  /** Chosen by the sender, so that sending again after a lost answer attaches nothing twice. */
  id: id.optional(),
  planId: id,
  subjectKind: z.enum(SUBJECT_KINDS),
  subjectId: id,
});

const upload = createRoute({
  method: 'post',
  path: '/attachments',
  operationId: 'createAttachment',
  summary: 'Attach a file of at most 20 MB to a record',
  tags: ['Attachments'],
  request: {
    params: z.object({ workspaceId: id }),
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.object({
            file: z.string().openapi({ format: 'binary', description: 'The file, with its name' }),
            options: z.string().openapi({ description: 'JSON: planId, subjectKind, subjectId, and perhaps id' }),
          }),
        },
      },
    },
  },
  responses: {
    201: { description: 'The attachment', ...jsonContent(recordSchema(attachmentKind)) },
    ...problemResponses,
    ...preconditionResponses,
  },
});

const download = createRoute({
  method: 'get',
  path: '/attachments/{id}/content',
  operationId: 'getAttachmentContent',
  summary: 'The bytes of an attachment',
  tags: ['Attachments'],
  request: { params: z.object({ workspaceId: id, id }) },
  responses: {
    200: {
      description: 'The file',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...problemResponses,
  },
});

/** Files beside records; mounted under `/api/v1/workspaces/{workspaceId}`. */
export function attachmentRoutes(deps: ChangesDeps & { limiter: RateLimiter }): OpenAPIHono<ApiEnvironment> {
  const routes = new OpenAPIHono<ApiEnvironment>();

  serve(routes, upload, async (context) => {
    const actor = context.get('actor');
    const workspaceId = actor.workspaceId as WorkspaceId;
    await deps.limiter.consume('uploadByPerson', actor.personId);
    const file = await readUpload(context.req.raw, MAX_ATTACHMENT_BYTES);
    const { id: chosenId = newId(), planId, subjectKind, subjectId } = readOptions(file);
    const fields = {
      subjectKind,
      subjectId,
      name: cleanFileName(file.name) || 'sans-nom',
      mediaType: cleanMediaType(file.mediaType),
      sizeBytes: file.bytes.byteLength,
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
    };
    const create = { op: 'create' as const, kind: attachmentKind.kind, id: chosenId, rank: '', fields };
    await deps.committer.commitOrThrow(workspaceId, {
      actor,
      // The record's id is the receipt of its upload, and of no other file.
      change: { id: chosenId, planId, operations: [create] },
      digest: fields.sha256,
      content: { id: chosenId, bytes: file.bytes },
    });
    return answerJson(context, 201, await readRecord(deps, attachmentKind, actor, chosenId));
  });

  serve(routes, download, async (context, { params }) => {
    const actor = context.get('actor');
    const attachment = await readRecord(deps, attachmentKind, actor, params.id);
    const bytes = await readContent(deps.database, actor.workspaceId as WorkspaceId, params.id);
    if (!bytes) throw new AppError('not_found', 'The file is not there.');
    return new Response(bytes, {
      headers: dressed(context, {
        'content-type': String(attachment.mediaType),
        // Always saved, never shown in place: a page or a drawing someone attached must not run as ours.
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(String(attachment.name))}`,
        'content-security-policy': 'sandbox',
      }),
    });
  });

  return routes;
}

function readOptions({ options }: Upload): z.infer<typeof optionsSchema> {
  const parsed = optionsSchema.safeParse(options);
  if (parsed.success) return parsed.data;
  throw new AppError('invalid_input', 'The options are not valid.', { issues: inputIssues(parsed.error) });
}
