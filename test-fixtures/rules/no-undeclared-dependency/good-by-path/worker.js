// The bundler makes these.
import { manifest } from 'MANIFEST';
import { Server } from 'SERVER';

export default new Server(manifest);
