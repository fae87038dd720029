import { Button } from '@strapi/design-system/Button';
import { useCMEditViewDataManager } from '@strapi/helper-plugin';
import Eye from '@strapi/icons/Eye';
import React from 'react';
import { useIntl } from 'react-intl';

export default function Preview() {
  const { formatMessage } = useIntl();
  const { modifiedData } = useCMEditViewDataManager();
  return React.createElement(Button, { startIcon: Eye }, formatMessage({ id: modifiedData.slug }));
}
