import { Compass, Rocket } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui-kit/banner.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { problemKey } from '../../../web/problem-key.ts';
import { api } from '../../../web/http.ts';

export interface DoorsProps {
  /** Someone is trying the example already. */
  isTrying: boolean;
  onOpened: (workspaceId: string) => Promise<void> | void;
  onCreate: () => void;
}

/** The two ways in: the example, without an account, or a workspace of one's own. */
export function Doors({ isTrying, onOpened, onCreate }: DoorsProps) {
  const { t, i18n } = useTranslation('accounts');
  const { t: forms } = useTranslation('forms');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const tryExample = async () => {
    setBusy(true);
    try {
      const locale = i18n.language === 'en' ? 'en' : 'fr';
      const { workspaceId } = await api<{ workspaceId: string }>('/v1/try', { method: 'POST', body: { locale } });
      await onOpened(workspaceId);
    } catch (error) {
      setProblem(forms(`problems.${problemKey(error)}`));
      setBusy(false);
    }
  };
  return (
    <div className="flex flex-col gap-4">
      {problem && <Banner tone="bad">{problem}</Banner>}
      <div className="grid gap-4 md:grid-cols-2">
        <Door icon={Compass} title={t('welcome.tryTitle')} text={t('welcome.tryText')}>
          <Button look="primary" size="lg" busy={busy} onClick={() => void tryExample()}>
            {isTrying ? t('welcome.resume') : t('welcome.try')}
          </Button>
        </Door>
        <Door icon={Rocket} title={t('welcome.createTitle')} text={t('welcome.createText')}>
          <Button look="outline" size="lg" onClick={onCreate}>
            {t('welcome.create')}
          </Button>
        </Door>
      </div>
    </div>
  );
}

function Door(props: { icon: LucideIcon; title: string; text: string; children: ReactNode }) {
  const { icon: Icon } = props;
  return (
    <section className="flex flex-col items-start gap-2 rounded-lg border border-line bg-surface p-6 shadow-sh">
      <Icon className="size-5 text-accent" strokeWidth={1.75} aria-hidden="true" />
      <h2 className="mt-1 text-lg font-semibold">{props.title}</h2>
      <p className="mb-3 text-ink-2 text-pretty">{props.text}</p>
      <div className="mt-auto">{props.children}</div>
    </section>
  );
}
