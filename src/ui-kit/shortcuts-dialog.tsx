import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog.tsx';
import { Kbd } from './kbd.tsx';
import { shortcutText } from './keys.ts';

export interface ShortcutGroup {
  title: string;
  /** `keys` such as `mod+k`, several when several do the same; words are shown as they are. */
  shortcuts: readonly { keys: readonly string[]; text: string }[];
}

/** What the keyboard can do here, opened with `?`. */
export function ShortcutsDialog(props: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  groups: readonly ShortcutGroup[];
}) {
  const { t, i18n } = useTranslation('kit');
  return (
    <Dialog open={props.open} onOpenChange={props.onOpenChange} title={t('shortcuts.title')} width="xl">
      {/* In the way of Tab, so that the arrows scroll what is longer than the screen. */}
      <div tabIndex={0} role="group" aria-label={t('shortcuts.title')} className="gap-8 pb-3 md:columns-2 lg:columns-3">
        {props.groups.map((group) => (
          <section key={group.title} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 text-sm font-medium text-ink-3">{group.title}</h3>
            <dl>
              {group.shortcuts.map(({ keys, text }) => (
                <div key={text} className="flex min-h-8 items-center justify-between gap-4 border-b border-line py-1">
                  <dt>{text}</dt>
                  <dd className="flex shrink-0 gap-1">
                    {keys.map((key) => {
                      const written = shortcutText(key, i18n.language);
                      return (
                        <span key={key}>
                          <Kbd>{written}</Kbd>
                          <span className="sr-only">{written}</span>
                        </span>
                      );
                    })}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
