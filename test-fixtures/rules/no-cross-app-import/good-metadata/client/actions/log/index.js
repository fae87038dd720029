import { register } from '../utils';

register('log', (text) => text);
