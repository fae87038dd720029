import { i18n } from '@lingui/core';
import { t } from '@lingui/macro';
import ms from 'ms.macro';

i18n.activate('en');
console.log(t`Reminders are sent`, ms('5 minutes'));
