import 'marked';
import { useTranslation } from '@intlify/h3';
import { get } from 'lodash';
//                   ^^^^^^ no-undeclared-dependency

export const title = (event) => get(useTranslation(event), 'title');
