import bunyan from 'bunyan';

const sanitise = (text) => text.replaceAll(/\w{20,}/g, '…');
export const log = bunyan.createLogger({ name: 'gate', serializers: { token: sanitise, err: bunyan.stdSerializers.err } });
