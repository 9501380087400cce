import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** During `npm start` another process serves the built console; this server is for working on it. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: { proxy: { '/api': 'http://127.0.0.1:4566', '/local': 'http://127.0.0.1:4566' } },
  build: { outDir: 'dist', emptyOutDir: true, sourcemap: false },
});
