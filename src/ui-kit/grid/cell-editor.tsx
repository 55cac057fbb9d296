import { DayEditor } from './day-editor.tsx';
import type { EditorProps } from './grid-shared.ts';
import type { GridRow } from './grid-types.ts';
import { LongTextEditor } from './long-text-editor.tsx';
import { ChoiceEditor, OptionEditor } from './option-editor.tsx';
import { OptionsEditor } from './options-editor.tsx';
import { ProgressEditor } from './progress-editor.tsx';
import { TextEditor } from './text-editor.tsx';

/** The editor of a cell, over the cell. It starts from what is there, from the character typed, or from what was kept. */
export function CellEditor<Row extends GridRow>(props: EditorProps<Row>) {
  const { editor, column, row, typed, controller } = props;
  const address = { rowId: row.id, columnId: column.id };
  switch (editor.kind) {
    case 'text':
    case 'amount': {
      const inset = typeof editor.inset === 'function' ? editor.inset(row) : editor.inset;
      return <TextEditor {...props} interpret={editor.interpret} inset={inset} maxLength={editor.maxLength} />;
    }
    case 'longText':
      return <LongTextEditor {...props} maxLength={editor.maxLength} />;
    case 'day':
      return <DayEditor {...props} editor={editor} />;
    case 'progress':
      return <ProgressEditor {...props} editor={editor} />;
    case 'choice':
      return <ChoiceEditor {...props} editor={editor} />;
    case 'option':
      return <OptionEditor {...props} editor={editor} />;
    case 'options':
      return <OptionsEditor {...props} editor={editor} />;
    case 'custom':
      return (
        <span data-grid-editor="" className="contents">
          {editor.render({
            row,
            typed,
            commit: (input) => controller.commit(address, input, 'stay'),
            cancel: () => controller.cancel(address),
          })}
        </span>
      );
  }
}
