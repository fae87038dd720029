// Another process: its handler helps the server nothing.
process.on('SIGTERM', () => clearInterval(timer));
const timer = setInterval(() => console.log('tick'), 1000);
