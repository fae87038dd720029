import { createApp, Site } from './app';

const server = createApp().listen(3000);
//                                ^^^^ no-hardcoded-port: Port 3000 is hardcoded; listen on the PORT of the environment.
const site = new Site();
const other = site.app.listen(3001);
//                            ^^^^ no-hardcoded-port: Port 3001 is hardcoded; listen on the PORT of the environment.
process.on('SIGTERM', () => [server, other].forEach((each) => each.close()));
