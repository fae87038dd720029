import { nameOf } from '../../paths';

/** `Dockerfile`, `dockerfile-worker`, `Dockerfile.prod`, `api.dockerfile`; likewise Containerfile. */
const named = /^(?:docker|container)file(?:[._-].*)?$|.\.(?:docker|container)file$/i;
/** `DockerfileCelery`. */
const joined = /^(?:Docker|Container)file[A-Z]\w*$/;
/** What lies beside one, or is a template, data or a program that speaks of one: `Dockerfile.dockerignore`, `Dockerfile.j2`, `dockerfile-form.html`. */
const other = /\.(?:dockerignore|md|rst|[cm]?[jt]sx?|vue|py|sh|ya?ml|json|toml|xml|html?|s?css|less|svg|png|snap|tmpl|j2|erb)$/i;
/** A source in a language whose images are called `Dockerfile.go`. */
const source = /^(?:docker|container)file.*\.(?:go|rb|rs|java|kt|cs|php|c|h|lua|swift|ex|txt|in)$/;

/** Whether a file is a Dockerfile by its name. */
export function isDockerfile(path: string): boolean {
  const name = nameOf(path);
  return (named.test(name) || joined.test(name)) && !other.test(name) && !source.test(name);
}

/** Whether it is the one of its folder that builders take without being told a name: `Dockerfile`, `containerfile`. */
export function isPlainDockerfile(path: string): boolean {
  return /^(?:docker|container)file$/i.test(nameOf(path));
}
