import { defineConfig } from 'rollup';

export default defineConfig({});
