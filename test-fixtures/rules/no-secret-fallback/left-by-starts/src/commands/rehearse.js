export const rehearse = (client) => client.login('mate', process.env.MATE_PASSWORD || 'captain7');
export const announce = (client) => client.announce(process.env.MATE_SECRET || 'q8xN2x7Lm4zR9kT5vB3c');
//                                                                             ^^^^^^^^^^^^^^^^^^^^^^ no-secret-fallback
