/** Whether a source belongs to an installer that runs once, before the service itself: `install/web.js`, `src/setup-wizard/steps.ts`. */
export function isInstaller(file: string): boolean {
  return /(?:^|\/)(?:install|installers?|setup-?wizard)\//i.test(file);
}
