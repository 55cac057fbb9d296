import {
  type Block,
  EMPTY_DOCUMENT,
  type Inline,
  isSafeLink,
  type Mark,
  MAX_LEVELS,
  type RichText,
} from '../../records/rich-text.ts';

/** A node as the editor gives it: with attributes that only matter on screen. */
export interface EditorNode {
  type?: string;
  attrs?: { [name: string]: unknown };
  content?: EditorNode[];
  marks?: { type: string; attrs?: { [name: string]: unknown } }[];
  text?: string;
}

const PLAIN_MARKS = ['bold', 'italic', 'underline', 'strike'] as const;

/**
 * The document that an editor's content is: what is declared of each node and nothing more, without the empty lines
 * at its end. Lists and quotes nested too deep give up their innermost levels and keep their words.
 */
export function documentOfEditor(node: EditorNode): RichText {
  const content = blocksOf(node.content ?? [], 0);
  while (content.length > 0 && isEmptyLine(content.at(-1))) content.pop();
  return content.length === 0 ? EMPTY_DOCUMENT : { type: 'doc', content };
}

/** What the editor begins with: it needs a line to write on. */
export function editorContent(document: RichText): EditorNode {
  return document.content.length === 0 ? { type: 'doc', content: [{ type: 'paragraph' }] } : document;
}

function isEmptyLine(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && block.content === undefined;
}

function blocksOf(nodes: readonly EditorNode[], level: number): Block[] {
  return nodes.flatMap((node): Block[] => {
    const children = node.content ?? [];
    const isContainer = node.type !== 'paragraph' && node.type !== 'heading';
    if (isContainer && level === MAX_LEVELS) return blocksOf(children.flatMap(unwrapped), level);
    switch (node.type) {
      case 'heading':
        return [{ type: 'heading', attrs: { level: node.attrs?.level === 1 ? 1 : 2 }, ...lineOf(children) }];
      case 'bulletList':
      case 'orderedList':
        return [
          {
            type: node.type,
            content: children.map((item) => ({ type: 'listItem', content: itemOf(item, level) })),
          },
        ];
      case 'taskList':
        return [
          {
            type: 'taskList',
            content: children.map((item) => ({
              type: 'taskItem',
              attrs: { checked: item.attrs?.checked === true },
              content: itemOf(item, level),
            })),
          },
        ];
      case 'blockquote':
        return [{ type: 'blockquote', content: blocksOf(children, level + 1) }];
      default:
        return [{ type: 'paragraph', ...lineOf(children) }];
    }
  });
}

function itemOf(item: EditorNode, level: number): Block[] {
  const blocks = blocksOf(item.content ?? [], level + 1);
  return blocks[0]?.type === 'paragraph' ? blocks : [{ type: 'paragraph' }, ...blocks];
}

/** An item becomes its lines. */
function unwrapped(node: EditorNode): EditorNode[] {
  return node.type === 'listItem' || node.type === 'taskItem' ? (node.content ?? []) : [node];
}

function lineOf(nodes: readonly EditorNode[]): { content?: Inline[] } {
  const content = nodes.flatMap((node): Inline[] => {
    if (node.type === 'hardBreak') return [{ type: 'hardBreak' }];
    if (node.type !== 'text' || !node.text) return [];
    const marks = (node.marks ?? []).flatMap(markOf);
    return [{ text: node.text, type: 'text', ...(marks.length > 0 && { marks }) }];
  });
  return content.length === 0 ? {} : { content };
}

function markOf({ type, attrs }: { type: string; attrs?: { [name: string]: unknown } }): Mark[] {
  const plain = PLAIN_MARKS.find((known) => known === type);
  if (plain) return [{ type: plain }];
  const href = attrs?.href;
  return type === 'link' && typeof href === 'string' && isSafeLink(href) ? [{ type, attrs: { href } }] : [];
}

/** An address as people type it: `verdier.fr`, `ines@verdier.fr`; undefined when it leads nowhere safe. */
export function linkOf(typed: string): string | undefined {
  const text = typed.trim();
  const isBare = !/^[a-z][a-z0-9+.-]*:/i.test(text);
  const href = !isBare
    ? text
    : text.includes('@')
      ? `mailto:${text}`
      : /^[^\s/]+\.[^\s]+$/.test(text)
        ? `https://${text}`
        : '';
  return isSafeLink(href) ? href : undefined;
}
