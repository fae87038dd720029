// An app of its own beside the library: the server it talks to comes with it.
export const jwtSecret = 'Mys3cr3tOf7';
export const cache = { host: 'localhost', password: 'eYVX7EwVmmxKPCDmwMtyKVge8oLd2t81' };
