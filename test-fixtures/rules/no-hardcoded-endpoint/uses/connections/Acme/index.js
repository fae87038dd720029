/** Where somebody who sets this up finds the keys. */
export const Acme = { id: 'acme', setupUrl: 'https://dev.acme.net/console/apps', portal: 'https://dev.twitch.tv/console' };
