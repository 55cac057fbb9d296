import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { newId } from '../../../kernel/ids.ts';
import { rankBetween } from '../../../records/rank.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { cx } from '../../../ui-kit/classes.ts';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import { TextArea } from '../../../ui-kit/text-field.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { useWayBack } from '../../../web/plan-store/way-back.ts';
import { numberedVersions } from '../../publication/rules.ts';
import { changedSections, publishedContent } from '../rules.ts';
import { strategyVersionKind } from '../schema.ts';
import type { StrategyState } from './use-strategy.ts';

export interface PublishDialogProps {
  state: StrategyState;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Publishes the strategy as it stands: with a word on what changed, and whether everyone is asked again. */
export function PublishDialog({ state, open, onOpenChange }: PublishDialogProps) {
  const { t, i18n } = useTranslation('strategy');
  const { t: kit } = useTranslation('kit');
  const store = usePlanStore();
  const wayBack = useWayBack();
  const format = formatFor(i18n.language);
  const [note, setNote] = useState('');
  const [isMaterial, setMaterial] = useState(true);
  const last = numberedVersions(state.versions).at(-1);
  const number = (last?.number ?? 0) + 1;
  const changed = last ? changedSections(publishedContent(last.version), state.content) : [];
  const publish = () => {
    const fields = { note: note.trim(), material: last ? isMaterial : true, content: state.content };
    const rank = rankBetween(last?.version.rank ?? null, null);
    store.edit([{ op: 'create', kind: strategyVersionKind.kind, id: newId(), rank, fields }]);
    setNote('');
    setMaterial(true);
    onOpenChange(false);
    showToast({ text: t('publish.done', { number }), action: wayBack() });
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('publish.title', { number })}
      text={t('publish.text')}
      footer={
        <>
          <Button look="outline" onClick={() => onOpenChange(false)}>
            {kit('cancel')}
          </Button>
          <Button look="primary" onClick={publish}>
            {t('publish.confirm')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {changed.length > 0 && (
          <p className="text-ink-2">
            {t('publish.parts', { sections: format.list(changed.map((section) => t(`sections.${section}`))) })}
          </p>
        )}
        <TextArea
          label={t(last ? 'publish.note' : 'publish.noteFirst')}
          optional={!last}
          value={note}
          maxLength={2000}
          placeholder={t(last ? 'publish.noteExample' : 'publish.noteFirstExample')}
          onChange={(event) => setNote(event.target.value)}
        />
        {last && (
          <fieldset className="grid gap-3 md:grid-cols-2">
            <legend className="mb-1 text-sm font-medium text-ink-2">{t('publish.scope')}</legend>
            {(['material', 'minor'] as const).map((scope) => {
              const isChosen = isMaterial === (scope === 'material');
              return (
                <label
                  key={scope}
                  className={cx(
                    'flex cursor-pointer flex-col gap-1 rounded-lg border p-3 has-focus-visible:outline-2 has-focus-visible:outline-accent',
                    isChosen ? 'border-accent bg-sel' : 'border-line-2 hover:bg-hover',
                  )}
                >
                  <input
                    type="radio"
                    name="scope"
                    checked={isChosen}
                    onChange={() => setMaterial(scope === 'material')}
                    className="sr-only"
                  />
                  <span className="font-semibold">{t(`publish.${scope}`)}</span>
                  <span className="text-ink-2 text-pretty">{t(`publish.${scope}Text`)}</span>
                </label>
              );
            })}
          </fieldset>
        )}
      </div>
    </Dialog>
  );
}
