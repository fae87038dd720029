import { compare } from '../common/compare.js';
import { page } from '../../lib/report/page.js';

export const newest = (versions) => page(versions.sort(compare).at(-1));
