import type { Catalogue } from '../catalogue.ts';
import type { editor as fr } from '../fr/editor.ts';

export const editor: Catalogue<typeof fr> = {
  edit: 'Edit: {{label}}',
  tools: 'Formatting',
  bold: 'Bold',
  italic: 'Italic',
  heading1: 'Heading',
  heading2: 'Subheading',
  bulletList: 'Bulleted list',
  orderedList: 'Numbered list',
  taskList: 'Checklist',
  quote: 'Quote',
  link: 'Link',
  linkAddress: 'Link address',
  linkExample: 'example.com or an e-mail address',
  linkApply: 'Link',
  linkRemove: 'Remove the link',
  linkUnreadable: 'Enter the address of a page, such as example.com, or an e-mail address.',
  keys: 'Esc cancels, {{save}} saves.',
  task: 'To tick: {{text}}',
  refused: 'This text is too long or too deeply nested: at most {{max, number}} characters and four levels.',
  loading: 'Opening the editor…',
};
