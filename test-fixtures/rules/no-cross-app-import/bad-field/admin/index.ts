import manifest from '../shop/package.json';

export const name = manifest.name;
