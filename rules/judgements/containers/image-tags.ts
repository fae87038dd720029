/** Tags that are moved to the next build, alone or before a variant (`latest-alpine`). */
const moving =
  /^(?:latest|main|master|trunk|develop|development|dev|staging|stage|prod|production|stable|edge|nightly|current|next|canary|unstable)(?:-(?:alpine|slim|debian|ubuntu|bullseye|bookworm|trixie|jammy|noble|distroless|amd64|arm64|linux)[\d.]*)*$/i;

export function isMovingTag(tag: string): boolean {
  return moving.test(tag);
}
