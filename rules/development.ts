const words = /(?:^|[._\-/\s])(?:dev|develop|development|devcontainer|test|tests|testing)(?:$|[._\-/\s])/i;

/** Whether a stage, Dockerfile, compose file, process file or folder is named as one of development or tests: `dev`, `Dockerfile.dev`, `.devcontainer/…`. */
export function isDevelopmentName(name: string): boolean {
  return words.test(name);
}
