import { useTranslation } from 'react-i18next';
import { preparationHelp as english } from '../../../i18n/en/preparation-help.ts';
import { preparationHelp as french } from '../../../i18n/fr/preparation-help.ts';
import { InlineText } from '../../../ui-kit/inline-text.tsx';
import { isCatalogueKey } from '../catalogue/rules.ts';
import type { Question } from '../schema.ts';

interface QuestionHelpProps {
  question: Question;
  disabled: boolean;
  onGuidance: (guidance: string) => undefined;
}

/** What helps to answer: what the catalogue says of the question, then what the company adds. */
export function QuestionHelp({ question, disabled, onGuidance }: QuestionHelpProps) {
  const { t, i18n } = useTranslation('preparation');
  const { questionKey, guidance } = question;
  // Both languages come with the page, not with the program.
  const help = isCatalogueKey(questionKey) ? (i18n.language === 'en' ? english : french)[questionKey] : undefined;
  if (!help && disabled && guidance === '') return null;
  return (
    <section className="mt-5 rounded-lg border border-line bg-surface-2 px-3.5 py-3">
      <h2 className="font-semibold">{t('panel.help')}</h2>
      <dl>
        {help &&
          (['why', 'good', 'example'] as const).map((part) => (
            <div key={part} className="mt-2">
              <dt className="text-sm text-ink-3">{t(`panel.${part}`)}</dt>
              <dd className="text-pretty text-ink-2">{help[part]}</dd>
            </div>
          ))}
        {!(disabled && guidance === '') && (
          <div className="mt-2">
            <dt className="text-sm text-ink-3">{t('panel.guidance')}</dt>
            <dd className="-mx-1.5">
              <InlineText
                label={t('panel.guidance')}
                value={guidance}
                placeholder={t('panel.addGuidance')}
                multiline
                disabled={disabled}
                maxLength={1000}
                className="px-1.5 text-ink-2"
                onCommit={(typed) => onGuidance(typed.trim())}
              />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
