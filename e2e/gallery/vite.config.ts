import { join } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { textFont } from '../../scripts/text-font.ts';

/** The components with made-up data, for the browser tests and for looking at them; never shipped. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: join(import.meta.dirname, '../../src/web/public'),
  plugins: [tailwindcss(), react(), textFont()],
  build: { outDir: '../../dist/gallery', emptyOutDir: true, assetsInlineLimit: 0 },
});
