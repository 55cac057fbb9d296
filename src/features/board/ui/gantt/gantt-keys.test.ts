import { expect, test } from 'vitest';
import { commandOf } from './gantt-keys.ts';

const NO_MODIFIER = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

test.each([
  ['ArrowRight', {}, { type: 'push', handle: 'whole', days: 1 }],
  ['ArrowLeft', { shiftKey: true }, { type: 'push', handle: 'whole', days: -7 }],
  ['ArrowRight', { altKey: true }, { type: 'push', handle: 'due', days: 1 }],
  ['ArrowLeft', { altKey: true, shiftKey: true }, { type: 'push', handle: 'start', days: -1 }],
  ['ArrowDown', {}, { type: 'go', by: 1 }],
  ['ArrowDown', { altKey: true }, undefined],
  ['Enter', { metaKey: true }, { type: 'open' }],
  ['Home', {}, { type: 'edge', to: 'first' }],
  // Undo, and find in the page, stay with the program and the browser.
  ['z', { ctrlKey: true }, undefined],
  ['l', { metaKey: true }, undefined],
  ['Tab', {}, undefined],
] as const)('%s with %o', (key, modifiers, command) => {
  expect(commandOf({ ...NO_MODIFIER, key, ...modifiers })).toEqual(command);
});
