const privateKey = '-----BEGIN EC PRIVATE KEY-----\nMIIEowIBAAKCAQEA0Z3VS5JJcds3xfnNygWyF8PbnGy0AHB7MaaRu5fGQ2XlCk3v\n-----END EC PRIVATE KEY-----';
const joined =
  '-----BEGIN PRIVATE KEY-----\n' +
  'MIIEowIBAAKCAQEA0Z3VS5JJcds3xfnNygWyF8PbnGy0AHB7MaaRu5fGQ2XlCk3v\n' +
  '-----END PRIVATE KEY-----';

export const isPem = (text) => text.startsWith('-----BEGIN PRIVATE KEY-----');
export const strip = (text) => text.replace(/-----(?:BEGIN|END) PRIVATE KEY-----/g, '');
export const wrap = (body) => `-----BEGIN PRIVATE KEY-----\n${body}\n-----END PRIVATE KEY-----`;
export const example = '-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----';
export { joined, privateKey };
