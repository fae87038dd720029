/** Whether a source belongs to an installer that runs once, before the service itself: `install/web.js`, `src/setup-wizard/steps.ts`, `utils/ShopInstaller.ts`. */
export function isInstaller(file: string): boolean {
  return (
    /(?:^|\/)(?:install|installers?|setup-?wizard)\//i.test(file) || /(?:^|[/._-]|[a-z])[iI]nstaller\.[cm]?[jt]sx?$/.test(file)
  );
}
