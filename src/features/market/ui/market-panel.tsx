import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import type { AnyRecord, Fields, RecordKind, RecordOf } from '../../../records/define-record.ts';
import { SidePanel } from '../../../ui-kit/side-panel.tsx';
import { RecordThread } from '../../../web/chain/record-thread.tsx';
import { useStoreValue } from '../../../web/plan-store/plan-store-context.ts';
import { benchmarkCriterionKind, competitorKind } from '../../competition/schema.ts';
import type { Plan } from '../../plans/schema.ts';
import { strategicOptionKind, swotItemKind } from '../../swot/schema.ts';
import { CriterionDetails } from './benchmark/criterion-details.tsx';
import { CompetitorDetails } from './competitors/competitor-details.tsx';
import { OptionDetails } from './confrontation/option-details.tsx';
import { type MarketSearch, openIn, type Openable } from './market-search.ts';
import { ItemDetails } from './swot/item-details.tsx';
import { useMarketEdits } from './use-market-edits.ts';

/** The kind of what each word of the address opens. */
const KINDS = {
  competitor: competitorKind,
  criterion: benchmarkCriterionKind,
  item: swotItemKind,
  option: strategicOptionKind,
};

/** What is open beside the page; nothing when it is gone. */
export function MarketPanel(props: {
  plan: Plan;
  search: MarketSearch;
  format: Format;
  onClose: () => void;
  onOpen: (kind: Openable, id: string) => void;
  /** Where one writes; absent for what is not discussed. */
  footer?: ReactNode;
  /** What people say of it and what happened to it, below its own fields. */
  children: ReactNode;
}) {
  const { plan, search, format, onClose, onOpen } = props;
  const { t } = useTranslation('market');
  const { store, remove } = useMarketEdits();
  const open = openIn(search);
  const kind = open && KINDS[open.what];
  const record = useStoreValue((records) => (kind ? records.find(kind.kind, open.id) : undefined));
  if (!open || !kind || !record || record.deletedAt !== null) return null;
  const { what } = open;
  const details = () => {
    switch (what) {
      case 'competitor':
        return <CompetitorDetails competitor={as(competitorKind, record)} plan={plan} format={format} />;
      case 'criterion':
        return <CriterionDetails criterion={as(benchmarkCriterionKind, record)} plan={plan} />;
      case 'item':
        return <ItemDetails item={as(swotItemKind, record)} onOpenOption={(option) => onOpen('option', option)} />;
      case 'option':
        return <OptionDetails option={as(strategicOptionKind, record)} />;
    }
  };
  return (
    <SidePanel
      key={record.id}
      label={t(`panel.${what}.label`)}
      reference={t(`panel.${what}.reference`)}
      onClose={onClose}
      removal={
        store.allows(kind, 'delete', record)
          ? { label: t(`panel.${what}.delete`), remove: () => remove(kind, [record]) }
          : undefined
      }
      footer={props.footer}
    >
      {details()}
      <RecordThread id={record.id} />
      {props.children}
    </SidePanel>
  );
}

/** A record that was asked for by its kind is of that kind. */
function as<F extends Fields>(_kind: RecordKind<F>, record: AnyRecord): RecordOf<RecordKind<F>> {
  return record as RecordOf<RecordKind<F>>;
}
