import type { CellModel, WorkbookModel } from '../../features/documents/schema.ts';
import { type Currency, minorUnits } from '../../kernel/money.ts';

/** The number format of each kind of cell; empty for text. */
export type Formats = Record<CellModel['kind'], string>;

const SIGNS: Record<Currency, string> = {
  EUR: '€',
  CHF: 'CHF',
  GBP: '£',
  USD: '$',
  CAD: '$',
  XOF: 'F CFA',
  XAF: 'F CFA',
  MAD: 'MAD',
  TND: 'TND',
};

/** Formats as the language writes: separators are those of whoever opens the file, order and words are the document's. */
export function formatsFor(model: WorkbookModel): Formats {
  const isFrench = model.locale === 'fr';
  return {
    text: '',
    day: isFrench ? 'dd/mm/yyyy' : 'dd mmm yyyy',
    // The number is the language of the month's name, which otherwise would be that of the spreadsheet.
    month: isFrench ? '[$-40C]mmm\\ yyyy' : '[$-809]mmm\\ yyyy',
    money: moneyFormat(model),
    count: '#,##0',
    quantity: 'General',
    percent: isFrench ? '0\\ %' : '0%',
    share: isFrench ? '0.0###\\ %' : '0.0###%',
  };
}

/** Decimals only where an amount has some; zero is a dash, as on screen. */
function moneyFormat({ sheets, currency, locale }: WorkbookModel): string {
  const units = minorUnits(currency);
  const isBroken = (cell: CellModel | null): boolean => cell?.kind === 'money' && cell.cents % units !== 0;
  const hasDecimals = sheets.some(({ rows }) => rows.some(({ cells }) => cells.some(isBroken)));
  const digits = hasDecimals ? `#,##0.${'0'.repeat(Math.log10(units))}` : '#,##0';
  const sign = SIGNS[currency];
  const positive = locale === 'fr' || sign.length > 1 ? `${digits}"\u00a0${sign}"` : `"${sign}"${digits}`;
  return `${positive};-${positive};"–"`;
}
