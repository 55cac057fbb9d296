import { Ellipsis, Keyboard, LogOut, UserRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLanguage, LANGUAGES } from '../../i18n/i18n.ts';
import { Avatar } from '../../ui-kit/avatar.tsx';
import { Menu, MenuChoices, MenuItem, MenuSeparator } from '../../ui-kit/menu.tsx';
import { chooseLanguage } from '../language.ts';
import { chooseTheme, chosenTheme } from '../theme.ts';
import type { ShellProps } from './shell-props.ts';

/** The person at hand: language, theme, shortcuts, the way out. */
export function AccountMenu(props: Pick<ShellProps, 'user' | 'onAccount' | 'onSignOut'> & { onShortcuts: () => void }) {
  const { t, i18n } = useTranslation('shell');
  const { t: kit } = useTranslation('kit');
  const [theme, setTheme] = useState(chosenTheme);
  const { user } = props;
  const language = isLanguage(i18n.language) ? i18n.language : 'fr';
  return (
    <Menu
      side="top"
      trigger={
        <button
          type="button"
          className="flex h-9 w-full items-center gap-2.5 rounded-md px-1.5 hover:bg-hover pointer-coarse:h-11"
        >
          {user && <Avatar id={user.id} name={user.name} size={24} decorative />}
          <span className="min-w-0 flex-1 truncate text-left font-medium">{user?.name ?? t('account')}</span>
          {user && <span className="sr-only">{t('account')}</span>}
          <Ellipsis className="mr-1 size-4 shrink-0 text-ink-3" strokeWidth={1.75} aria-hidden="true" />
        </button>
      }
    >
      {user?.email && <p className="max-w-64 truncate px-2 pt-1.5 text-sm text-ink-3">{user.email}</p>}
      <MenuChoices
        label={t('language')}
        value={language}
        choices={LANGUAGES.map((id) => ({ id, label: t(`languages.${id}`) }))}
        onChange={(chosen) => void chooseLanguage(chosen)}
      />
      <MenuChoices
        label={t('theme')}
        value={theme}
        choices={[
          { id: 'system', label: t('themeSystem') },
          { id: 'light', label: t('themeLight') },
          { id: 'dark', label: t('themeDark') },
        ]}
        onChange={(chosen) => {
          chooseTheme(chosen);
          setTheme(chosen);
        }}
      />
      <MenuSeparator />
      {props.onAccount && (
        <MenuItem icon={UserRound} onSelect={props.onAccount}>
          {t('account')}
        </MenuItem>
      )}
      <MenuItem icon={Keyboard} shortcut="?" onSelect={props.onShortcuts}>
        {kit('shortcuts.title')}
      </MenuItem>
      {props.onSignOut && (
        <MenuItem icon={LogOut} onSelect={props.onSignOut}>
          {t('signOut')}
        </MenuItem>
      )}
    </Menu>
  );
}
