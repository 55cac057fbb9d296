import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui-kit/button.tsx';
import { Menu, MenuItem } from '../../../ui-kit/menu.tsx';
import { PLAY_KINDS, type PlayType } from '../schema.ts';

/** The way to add a play, by its sort. */
export function NewPlay({ onCreate }: { onCreate: (kind: PlayType) => void }) {
  const { t } = useTranslation('playbook');
  return (
    <Menu
      align="end"
      trigger={
        <Button look="primary" icon={Plus}>
          <span className="max-md:sr-only">{t('add')}</span>
        </Button>
      }
    >
      {PLAY_KINDS.map((kind) => (
        <MenuItem key={kind} onSelect={() => onCreate(kind)}>
          {t(`addKind.${kind}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}
