import { nameOf } from '../../../../rules/paths';

const developmentWord =
  /(?:^|[.\-_/])(?:override|dev|develop|development|devel|local|debug|test|tests|testing|integration|e2e|ci)(?=[.\-_/]|$)/i;

/** A compose file that serves developers or tests, by its name or folder; production starts from none of them. */
export function isDevelopmentFile(path: string): boolean {
  const name = nameOf(path);
  return (
    developmentWord.test(name.replace(/\.ya?ml$/, '')) ||
    /(?:^|\/)(?:\.devcontainer|[_.]?dev|[_.]?development|tests?|testing|e2e|local|(?:[\w-]+[-_])?(?:tests?|testing|e2e)|(?:tests?|testing|e2e|dev|local)[-_](?:env\w*|environments?|stack|setup|tools?|infra\w*))\//i.test(
      path,
    )
  );
}

export function isDevelopmentName(name: string): boolean {
  return developmentWord.test(name);
}
