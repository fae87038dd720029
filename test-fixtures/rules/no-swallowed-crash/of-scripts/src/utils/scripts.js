const unhandled = new Set();

export function reportAtExit() {
  process.on('unhandledRejection', (_error, promise) => unhandled.add(promise));
  process.on('exit', () => {
    if (unhandled.size > 0) process.exitCode = 70;
  });
}
