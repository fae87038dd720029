import { defineConfig } from 'vite';

export default defineConfig({ resolve: { alias: { components: '/src/components', store: new URL('./src/store', import.meta.url).pathname } } });
