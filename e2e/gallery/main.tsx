import './gallery.css';
import { createRoot } from 'react-dom/client';
import { fetchLaterTexts, startTexts } from '../../src/i18n/i18n.ts';
import { Toasts } from '../../src/ui-kit/toast.tsx';
import { TooltipProvider } from '../../src/ui-kit/tooltip.tsx';
import { GridPage } from './grid-page.tsx';
import { KitPage } from './kit-page.tsx';
import { ShellPage } from './shell-page.tsx';

const asked = new URLSearchParams(location.search);
const pages = { kit: KitPage, grid: GridPage, shell: ShellPage };
const Page = pages[(asked.get('page') ?? 'kit') as keyof typeof pages];
const root = document.getElementById('root');

await startTexts(asked.get('language') === 'en' ? 'en' : 'fr');
await fetchLaterTexts();
document.documentElement.lang = asked.get('language') ?? 'fr';
document.documentElement.dataset.theme = asked.get('theme') ?? 'light';

if (root) {
  createRoot(root).render(
    <TooltipProvider>
      <Page />
      <Toasts />
    </TooltipProvider>,
  );
}
