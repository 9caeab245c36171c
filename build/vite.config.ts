/**
 * The window's bundle: renderer/ → dist/renderer. Everything it emits is a file of its own under a hashed name,
 * nothing is written into the page, so that the content security policy can forbid inline scripts and styles.
 */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const folder = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

export default defineConfig({
  root: folder('renderer'),
  // Relative addresses serve both carriers: http://127.0.0.1:port/ and app://groundplan/.
  base: './',
  publicDir: false,
  cacheDir: folder('node_modules/.cache/vite'),
  plugins: [react()],
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  worker: { format: 'es' },
  build: {
    outDir: folder('dist/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    // The policy allows no data: scripts, styles or fonts, so no asset is ever folded into another file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: true,
    sourcemap: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2_000,
  },
});
