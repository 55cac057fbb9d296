import { Check, Plus, Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../../kernel/ids.ts';
import { compareByRank, rankBetween } from '../../../records/rank.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { cx } from '../../../ui-kit/classes.ts';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import { foldText } from '../../../kernel/folded-text.ts';
import { FIELD_BOX } from '../../../ui-kit/text-field.tsx';
import { usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { CATALOGUE, CATALOGUE_KEYS, type CatalogueKey } from '../../indicators/catalogue/rules.ts';
import { KPI_FAMILIES, type Kpi, kpiKind } from '../../indicators/schema.ts';
import { fieldsOf, wordsOf } from './catalogue-words.ts';

export interface CatalogueDialogProps {
  onClose: () => void;
  /** One was added, and is to be shown. */
  onAdded: (kpiId: string) => void;
}

/** The indicators of the trade, each with what it counts and what goes wrong with it; or one of one's own. */
export function CatalogueDialog({ onClose, onAdded }: CatalogueDialogProps) {
  const { t, i18n } = useTranslation('indicators');
  const locale = i18n.language === 'en' ? 'en' : 'fr';
  const store = usePlanStore();
  const kpis = useRecords(kpiKind);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<CatalogueKey>(CATALOGUE_KEYS[0] ?? 'revenue');
  const followed = new Set(kpis.map(({ catalogueKey }) => catalogueKey));
  const wanted = foldText(query);
  const found = CATALOGUE_KEYS.filter((key) => {
    const { name, counts } = wordsOf(key, locale);
    return foldText(`${name} ${counts}`).includes(wanted);
  });
  const shown = found.includes(chosen) ? chosen : found[0];
  const add = (fields: Partial<Kpi>) => {
    const id = newId();
    const rank = rankBetween(kpis.toSorted(compareByRank).at(-1)?.rank ?? null, null);
    const owned = { ownerId: store.actor.personId };
    store.edit([{ op: 'create', kind: kpiKind.kind, id, rank, fields: { ...fields, ...owned } }]);
    onAdded(id);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      width="lg"
      title={t('catalogue.title')}
      text={t('catalogue.text')}
      footer={
        <Button look="outline" icon={Plus} onClick={() => add({ name: t('newName'), kpiFamily: 'other' })}>
          {t('catalogue.own')}
        </Button>
      }
    >
      <label className="relative block">
        <Search className="absolute top-2.5 left-2.5 size-4 text-ink-3 pointer-coarse:top-3.5" aria-hidden="true" />
        <input
          type="search"
          value={query}
          aria-label={t('catalogue.search')}
          placeholder={t('catalogue.search')}
          onChange={(event) => setQuery(event.target.value)}
          className={cx(FIELD_BOX, 'h-9 pl-8! pointer-coarse:h-11')}
        />
      </label>
      <div className="mt-3 grid gap-x-5 gap-y-4 md:h-[52vh] md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <section aria-label={t('catalogue.list')} className="overflow-y-auto max-md:max-h-52 md:h-full">
          {found.length === 0 && <p className="px-2 text-ink-2">{t('catalogue.none')}</p>}
          {KPI_FAMILIES.map((family) => {
            const keys = found.filter((key) => CATALOGUE[key].family === family);
            if (keys.length === 0) return null;
            return (
              <section key={family} aria-label={t(`families.${family}`)}>
                <h3 className="px-2 pt-2 pb-1 text-sm text-ink-3">{t(`families.${family}`)}</h3>
                <ul>
                  {keys.map((key) => (
                    <li key={key}>
                      <button
                        type="button"
                        aria-pressed={key === shown}
                        onClick={() => setChosen(key)}
                        className={cx(
                          'flex min-h-8 w-full touch-target items-center gap-2 rounded-sm px-2 py-1 text-left',
                          key === shown ? 'bg-sel text-ink' : 'hover:bg-hover',
                        )}
                      >
                        <span className="min-w-0 flex-1">{wordsOf(key, locale).name}</span>
                        {followed.has(key) && (
                          <>
                            <Check className="size-4 shrink-0 text-ok" aria-hidden="true" />
                            <span className="sr-only">{t('catalogue.followed')}</span>
                          </>
                        )}
                      </button>
                    </li>
                  ))}
                </ul>
              </section>
            );
          })}
        </section>
        {shown && (
          <EntryCard
            entryKey={shown}
            locale={locale}
            isFollowed={followed.has(shown)}
            onAdd={() => add(fieldsOf(shown, locale))}
          />
        )}
      </div>
    </Dialog>
  );
}

function EntryCard(props: { entryKey: CatalogueKey; locale: 'fr' | 'en'; isFollowed: boolean; onAdd: () => void }) {
  const { entryKey, locale } = props;
  const { t } = useTranslation('indicators');
  const words = wordsOf(entryKey, locale);
  const { aggregation, cadence, direction } = CATALOGUE[entryKey];
  const lines: [string, string][] = [
    [t('numerator'), words.numerator],
    [t('denominator'), words.denominator],
    [t('dateBasis'), words.dateBasis],
    [t('unit'), words.unit],
    [t('direction'), t(`directions.${direction}`)],
    [t('aggregation'), t(`aggregations.${aggregation}`)],
    [t('cadence'), t(`cadences.${cadence}`)],
  ];
  return (
    <section aria-label={words.name} className="flex min-h-0 flex-col rounded-lg border border-line bg-surface-2 p-4">
      <div className="min-h-0 flex-1 overflow-y-auto">
        <h3 className="font-semibold">{words.name}</h3>
        <p className="mt-1 text-ink-2">{words.counts}</p>
        <dl className="mt-3 grid grid-cols-[112px_minmax(0,1fr)] gap-x-3 gap-y-1.5">
          {lines
            .filter(([, text]) => text !== '')
            .map(([name, text]) => (
              <div key={name} className="contents">
                <dt className="text-ink-3">{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
        </dl>
        <p className="mt-3 rounded-md bg-warn-soft px-3 py-2 text-sm">
          <span className="font-medium text-warn">{t('trap')}</span> {words.trap}
        </p>
      </div>
      <div className="flex items-center justify-end gap-3 pt-3">
        {props.isFollowed && <span className="text-sm text-ink-2">{t('catalogue.followed')}</span>}
        <Button look={props.isFollowed ? 'outline' : 'primary'} icon={Plus} onClick={props.onAdd}>
          {t('catalogue.add')}
        </Button>
      </div>
    </section>
  );
}
