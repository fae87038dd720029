export const proxy = new Socks5Agent('socks5://username:password@localhost:1080');
