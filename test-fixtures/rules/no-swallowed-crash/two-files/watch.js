process.on('unhandledRejection', (reason) => console.warn('seen', reason));
