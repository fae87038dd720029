export { create } from './admin/manifest/create.js';
