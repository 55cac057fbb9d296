import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../../i18n/format.ts';
import type { Currency } from '../../../../kernel/money.ts';
import { Avatar } from '../../../../ui-kit/avatar.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { ColorMark, tagColor } from '../../../../ui-kit/color-mark.tsx';
import { channelKind } from '../../../catalogue/schema.ts';
import { personaKind, type Segment } from '../../../targets/schema.ts';
import type { Coverage, Target } from '../../rules.ts';
import { ActionsLink } from '../actions-link.tsx';
import { useInOrder } from '../../../../web/plan-store/use-in-order.ts';
import { useServingAction } from '../use-serving-action.ts';
import { CoverageTable } from './coverage-table.tsx';

interface CoveragePartProps {
  segments: readonly Segment[];
  coverage: Coverage;
  currency: Currency;
  format: Format;
}

/** Whom the plan's actions serve, through which channels, and who is forgotten. */
export function CoveragePart({ segments, coverage, currency, format }: CoveragePartProps) {
  const { t } = useTranslation('targets');
  const personas = useInOrder(personaKind);
  const segmentHeads = segments.map(({ id, name, color }) => ({
    target: { kind: 'segment' as const, id },
    name,
    mark: <ColorMark color={tagColor(color)} />,
  }));
  const personaHeads = personas.map(({ id, name }) => ({
    target: { kind: 'persona' as const, id },
    name,
    mark: <Avatar id={id} name={name} size={16} decorative />,
  }));
  const shared = { currency, format };
  return (
    <div className="min-h-0 flex-1 overflow-y-auto pt-2 pb-8 print:overflow-visible">
      <p className="max-w-[80ch] px-[22px] pb-4 text-ink-2 max-md:px-4">{t('coverage.explain')}</p>
      <Unserved segments={segments} coverage={coverage} />
      <CoverageTable title={t('coverage.segments')} matrix={coverage.segments} heads={segmentHeads} {...shared} />
      {personas.length > 0 && (
        <CoverageTable title={t('coverage.personas')} matrix={coverage.personas} heads={personaHeads} {...shared} />
      )}
    </div>
  );
}

/** What no action serves, each with the button that makes one; and the actions that serve nobody. */
function Unserved({ segments, coverage }: Pick<CoveragePartProps, 'segments' | 'coverage'>) {
  const { t } = useTranslation('targets');
  const personas = useInOrder(personaKind);
  const channels = useInOrder(channelKind);
  const { unserved, untargeted } = coverage;
  const found: { target: Target | { kind: 'channel'; id: string }; name: string; mark: ReactNode }[] = [
    ...segments
      .filter(({ id }) => unserved.segments.includes(id))
      .map(({ id, name, color }) => ({
        target: { kind: 'segment' as const, id },
        name,
        mark: <ColorMark color={tagColor(color)} />,
      })),
    ...personas
      .filter(({ id }) => unserved.personas.includes(id))
      .map(({ id, name }) => ({
        target: { kind: 'persona' as const, id },
        name,
        mark: <Avatar id={id} name={name} size={16} decorative />,
      })),
    ...channels
      .filter(({ id }) => unserved.channels.includes(id))
      .map(({ id, name, color }) => ({
        target: { kind: 'channel' as const, id },
        name,
        mark: <ColorMark color={tagColor(color)} />,
      })),
  ];
  const newAction = useServingAction();
  return (
    <section aria-label={t('coverage.unserved')} className="px-[22px] pb-7 max-md:px-4">
      <h2 className="font-semibold">{t('coverage.unserved')}</h2>
      {found.length === 0 ? (
        <p className="mt-1 text-ink-2">{t('coverage.allServed')}</p>
      ) : (
        <ul className="mt-2 max-w-[720px] border-t border-line">
          {found.map(({ target, name, mark }) => (
            <li
              key={target.id}
              className="flex min-h-10 flex-wrap items-center gap-x-3 border-b border-line py-1 max-md:py-2"
            >
              <span className="w-20 shrink-0 text-sm text-ink-3">{t(`coverage.kinds.${target.kind}`)}</span>
              <span className="flex min-w-0 flex-1 items-center gap-2 max-md:min-w-52">
                {mark}
                <span className="min-w-0 font-medium">{name}</span>
              </span>
              {newAction && (
                <Button look="outline" icon={Plus} onClick={() => newAction(target)} data-print="hidden">
                  {t('createFor', { name })}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {untargeted > 0 && (
        <p className="mt-3">
          <ActionsLink target={null}>{t('coverage.untargeted', { count: untargeted })}</ActionsLink>
        </p>
      )}
    </section>
  );
}
