export const sail = (...parts) => parts.flat().join(' ');

export const bridge = (broker) => broker.connect({ host: sail.host, password: 'captain7' });
//                                                                            ^^^^^^^^^^ no-hardcoded-secret
