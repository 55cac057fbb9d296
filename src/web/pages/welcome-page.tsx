import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui-kit/button.tsx';
import { api } from '../http.ts';

export function WelcomePage() {
  const { t, i18n } = useTranslation('shell');
  const navigate = useNavigate();
  const tryExample = async () => {
    const { workspaceId } = await api<{ workspaceId: string }>('/v1/try', {
      method: 'POST',
      body: { locale: i18n.language === 'en' ? 'en' : 'fr' },
    });
    await navigate({ to: '/w/$workspaceId', params: { workspaceId } });
  };
  return (
    <main className="flex min-h-dvh items-center justify-center">
      <Button look="primary" onClick={() => void tryExample()}>
        {t('exampleMark')}
      </Button>
    </main>
  );
}
