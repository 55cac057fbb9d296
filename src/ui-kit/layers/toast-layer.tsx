import { Toast as Base } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../button.tsx';
import { IconButton } from '../icon-button.tsx';
import type { ToastMessage } from '../layer-props.ts';

interface ToastData {
  action?: { label: string; run: () => void };
}

const manager = Base.createToastManager<ToastData>();

/** Shows the messages it takes, as long as it is there. */
export function ToastLayer({ take }: { take: (show: (message: ToastMessage) => void) => () => void }) {
  useEffect(() => take(show), [take]);
  return (
    <Base.Provider toastManager={manager} limit={3}>
      <Base.Portal>
        <ToastViewport />
      </Base.Portal>
    </Base.Provider>
  );
}

function show({ text, action, urgent }: ToastMessage): void {
  manager.add({
    title: text,
    priority: urgent ? 'high' : 'low',
    timeout: urgent ? 0 : action ? 8_000 : 4_000,
    data: { action },
  });
}

function ToastViewport() {
  const { t } = useTranslation('kit');
  const { toasts } = Base.useToastManager<ToastData>();
  return (
    <Base.Viewport
      aria-label={t('notifications')}
      data-print="hidden"
      className="fixed inset-x-3 bottom-4 z-60 mx-auto flex w-auto max-w-md flex-col-reverse items-center gap-2 max-md:bottom-20"
    >
      {toasts.map((toast) => (
        <Base.Root
          key={toast.id}
          toast={toast}
          data-floating=""
          className="max-w-full rounded-md bg-ink text-surface shadow-pop transition-[opacity,transform] duration-150 ease-out data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-2 data-starting-style:opacity-0"
        >
          <Base.Content className="flex items-center gap-2 py-1.5 pr-1.5 pl-3.5">
            <Base.Title className="min-w-0 flex-1 text-pretty break-words" />
            {toast.data?.action && (
              <Button
                className="text-accent-2! hover:bg-surface/10! hover:text-surface!"
                onClick={() => {
                  toast.data?.action?.run();
                  manager.close(toast.id);
                }}
              >
                {toast.data.action.label}
              </Button>
            )}
            <Base.Close
              render={
                <IconButton
                  icon={X}
                  label={t('close')}
                  className="text-surface/70! hover:bg-surface/10! hover:text-surface!"
                />
              }
            />
          </Base.Content>
        </Base.Root>
      ))}
    </Base.Viewport>
  );
}
