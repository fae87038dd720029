exports.listen = () => process.on('unhandledRejection', (reason) => console.warn(reason));
