import { InputRule, Mark, markPasteRule } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import { BulletList } from '@tiptap/extension-list/bullet-list';
import { ListItem } from '@tiptap/extension-list/item';
import { OrderedList } from '@tiptap/extension-list/ordered-list';
import { TaskItem } from '@tiptap/extension-list/task-item';
import { TaskList } from '@tiptap/extension-list/task-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Strike } from '@tiptap/extension-strike';
import { Text } from '@tiptap/extension-text';
import { Underline } from '@tiptap/extension-underline';
import { Placeholder } from '@tiptap/extensions/placeholder';
import { UndoRedo } from '@tiptap/extensions/undo-redo';
import { isSafeLink } from '../../records/rich-text.ts';

const ADDRESS = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/g;

/** A link to a page or an address: typed, pasted, or put on words. Any other is plain text. */
const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => (isSafeLink(element.getAttribute('href') ?? '') ? null : false),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['a', { ...HTMLAttributes, rel: 'noopener noreferrer', target: '_blank' }, 0],
  addPasteRules() {
    return [markPasteRule({ find: ADDRESS, type: this.type, getAttributes: (match) => ({ href: match[0] }) })];
  },
  addInputRules() {
    return [
      new InputRule({
        find: /(?:^|\s)(https?:\/\/\S+)\s$/,
        handler: ({ state, range, match }) => {
          const href = match[1] ?? '';
          if (!isSafeLink(href)) return;
          const end = range.to;
          state.tr.addMark(end - href.length, end, this.type.create({ href })).insertText(' ', end);
        },
      }),
    ];
  },
});

/** In a panel, whose own titles are of the third level; pages elsewhere have more levels than we keep. */
const PanelHeading = Heading.extend({
  parseHTML: () => [
    { tag: 'h1', attrs: { level: 1 } },
    { tag: 'h2', attrs: { level: 1 } },
    { tag: 'h4', attrs: { level: 1 } },
    { tag: 'h3', attrs: { level: 2 } },
    { tag: 'h5', attrs: { level: 2 } },
    { tag: 'h6', attrs: { level: 2 } },
  ],
  renderHTML: ({ node }) => [node.attrs.level === 1 ? 'h4' : 'h5', 0],
}).configure({ levels: [1, 2] });

export interface EditorWords {
  placeholder: string;
  task: (text: string) => string;
}

/** What the editor knows how to write: the blocks and marks of records/rich-text.ts. */
export function editorExtensions(words: EditorWords) {
  return [
    Document,
    Paragraph,
    Text,
    HardBreak,
    PanelHeading,
    Bold,
    Italic,
    Underline,
    Strike,
    Link,
    BulletList,
    OrderedList.extend({ addAttributes: () => ({}) }),
    ListItem,
    TaskList,
    TaskItem.configure({ nested: true, a11y: { checkboxLabel: (node) => words.task(node.textContent) } }),
    Blockquote,
    UndoRedo,
    Placeholder.configure({ placeholder: words.placeholder }),
  ];
}
