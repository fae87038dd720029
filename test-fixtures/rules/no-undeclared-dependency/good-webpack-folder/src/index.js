import { keys } from 'objectTools';
import theme from 'stylesheets/theme';

export const names = keys(theme);
