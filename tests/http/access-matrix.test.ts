import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenApiDocument } from '../../src/server/api-docs/document.ts';
import { listOperations, type Operation } from '../../src/server/api-docs/operations.ts';
import { newId } from '../../src/kernel/ids.ts';
import { ACCOUNT_OPERATIONS, CALLERS, type CallerName, expectationOf } from './access-expectations.ts';
import { type AccessScene, type Answered, openScene } from '../support/access-scene.ts';

let scene: AccessScene;
let operations: Operation[];

beforeAll(async () => {
  scene = await openScene();
  operations = listOperations(
    (await scene.callers.owner('GET', '/api/openapi.json')).body as unknown as OpenApiDocument,
  );
});
afterAll(() => scene.close());

/** What two refusals must have in common: everything but when and which. */
function comparable({ status, headers, text }: Answered) {
  const kept = [...headers].filter(([name]) => name !== 'date' && name !== 'x-request-id');
  return { status, headers: Object.fromEntries(kept), text };
}

const isRefusal = ({ status }: Answered) => status === 401 || status === 404;

describe('every operation', () => {
  test('is known to this test: who may use a new one has to be written down', () => {
    const unknown = operations.filter((operation) => !expectationOf(operation)).map(({ operationId }) => operationId);
    expect(unknown).toEqual([]);
    expect(operations.length).toBeGreaterThan(90);
  });

  test.each(CALLERS)('of a workspace lets %s in, or answers as if there were nothing', async (caller) => {
    const wrong: string[] = [];
    for (const operation of operations.filter(({ path }) => path.includes('{workspaceId}'))) {
      const problem = await tryIn(operation, caller);
      if (problem) wrong.push(`${operation.operationId}: ${problem}`);
    }
    expect(wrong).toEqual([]);
  });

  test('of an account answers nobody without a session', async () => {
    const wrong: string[] = [];
    for (const operation of operations.filter(({ path }) => !path.includes('{workspaceId}'))) {
      const { operationId } = operation;
      const needsSession = ACCOUNT_OPERATIONS[operationId] === 'session';
      for (const caller of ['anonymous', 'revoked', 'readOnlyKey'] as const) {
        const answer = await scene.send(operation, caller, await scene.target(operation, 'void'));
        const isOpen = ACCOUNT_OPERATIONS[operationId] === 'everyone' || (caller === 'readOnlyKey' && !needsSession);
        // A key has no account: to it these paths are not there.
        const expected = caller === 'readOnlyKey' ? 404 : 401;
        if (!isOpen && answer.status !== expected) wrong.push(`${operationId} as ${caller}: ${answer.status}`);
        if (isOpen && answer.status === 401) wrong.push(`${operationId} as ${caller}: ${answer.status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('answers an id that cannot be one like one that is not there', async () => {
    const wrong: string[] = [];
    for (const operation of operations) {
      for (const name of operation.path.match(/\{\w+\}/g) ?? []) {
        const path = (id: string) =>
          operation.path
            .replace(name, id)
            .replace('{workspaceId}', scene.workspaceId)
            .replaceAll(/\{\w+\}/g, newId());
        const nothing = comparable(await scene.sendTo(operation, 'owner', path(newId())));
        for (const id of [
          'x',
          '0',
          '%00',
          '..%2f..',
          newId().toUpperCase(),
          `${newId()}0`,
          "'; --",
          'null',
          '%F0%9F%92%A9',
        ]) {
          const answer = comparable(await scene.sendTo(operation, 'owner', path(id)));
          if (answer.status !== 404 || JSON.stringify(answer) !== JSON.stringify(nothing)) {
            wrong.push(`${operation.operationId} ${name}=${id}: ${answer.status} ${answer.text}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

/** Tries an operation on what is there and on what is not; resolves to what is wrong about the answers. */
async function tryIn(operation: Operation, caller: CallerName): Promise<string | undefined> {
  const isAllowed = expectationOf(operation)?.includes(caller) ?? false;
  const answer = await scene.send(operation, caller, await scene.target(operation, isAllowed ? 'own' : 'real'));
  if (isAllowed) {
    return isRefusal(answer) || answer.status >= 500 || answer.status === 422
      ? `let in, but answered ${answer.status} ${answer.text.slice(0, 200)}`
      : undefined;
  }
  if (answer.status !== (caller === 'anonymous' || caller === 'revoked' ? 401 : 404)) {
    return `not let in, but answered ${answer.status} ${answer.text.slice(0, 200)}`;
  }
  // The same in another place: records that do not exist, and a workspace that does not.
  for (const place of ['void', 'elsewhere'] as const) {
    const nothing = await scene.send(operation, caller, await scene.target(operation, place));
    const [here, there] = [comparable(answer), comparable(nothing)];
    if (JSON.stringify(here) !== JSON.stringify(there)) {
      return `told apart from ${place}: ${JSON.stringify(here)} against ${JSON.stringify(there)}`;
    }
  }
  return undefined;
}
