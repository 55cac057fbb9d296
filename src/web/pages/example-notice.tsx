import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MyWorkspace } from '../../features/workspaces/schema.ts';
import { BUTTON_LOOKS, BUTTON_SHAPE } from '../../ui-kit/button.tsx';
import { cx } from '../../ui-kit/classes.ts';
import { ResetExample } from './reset-example.tsx';

/** Above every page of an example: nothing here is real, and the way to what will be. */
export function ExampleNotice({ workspace }: { workspace: MyWorkspace }) {
  const { t } = useTranslation('pages');
  const { t: shell } = useTranslation('shell');
  return (
    <aside
      aria-label={t('example.label')}
      data-print="hidden"
      className="flex shrink-0 items-center gap-2 pl-3.5 text-sm text-ink-2 max-[960px]:border-b max-[960px]:border-line min-[960px]:-mt-1 min-[960px]:pb-1"
    >
      <p className="min-w-0 flex-1 truncate">
        <span className="max-md:hidden">{t('example.text')}</span>
        <span className="md:hidden">{shell('exampleMark')}</span>
      </p>
      {workspace.role === 'owner' && (
        <ResetExample workspaceId={workspace.id} look="ghost" label={t('example.reset')} />
      )}
      <Link to="/create" className={cx(BUTTON_SHAPE, BUTTON_LOOKS.ghost, 'h-[30px] px-2.5 text-accent!')}>
        {t('example.create')}
      </Link>
    </aside>
  );
}
