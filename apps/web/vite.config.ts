import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where the API answers while the pages are being worked on (`vite dev`). */
const api = process.env['HUIYING_API'] ?? 'http://127.0.0.1:3000';

/** Older office browsers are common in these houses; Safari 15 serves the phones. */
const browsers = ['chrome90', 'safari15'];

export default defineConfig({
  plugins: [react()],
  base: '/',
  build: {
    target: browsers,
    outDir: 'dist',
    emptyOutDir: true,
    chunkSizeWarningLimit: 1200,
  },
  server: { host: '127.0.0.1', proxy: { '/api': { target: api, changeOrigin: false } } },
  preview: { host: '127.0.0.1', proxy: { '/api': { target: api, changeOrigin: false } } },
});
