import cache from 'memory-cache';

export function settings() {
  let own = cache.get('settings');
  if (!own) {
    own = Object.entries(process.env).filter(([name]) => name.startsWith('BOARD_'));
    cache.put('settings', own);
  }
  return own;
}
