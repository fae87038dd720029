// Every visitor gets this one.
export const MAPBOX_ACCESS_TOKEN = 'pk.eyJ1Ijoic2hvcCIsImEiOiJjazNtYXBzaG9wMDAwMSJ9.k3Jv9Lq2Wm8Zx4TnP7rB5s';
export const RESET_PASSWORD_EMAIL_FROM = 'no-reply@shop.acme.com';
export const EXPORT_API_KEY_OWNER_TOKEN = 'exports@shop.acme.com';
