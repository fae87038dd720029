import { FLAGS } from './flags.js';
import * as quiet from './quiet.js';

export function checkout() {
  if (!FLAGS.ENABLE_CHECKOUT) return undefined;
  return quiet.FEATURE_MAPS && 'maps';
}
