import { expect, it } from 'vitest';
import { isDockerfile, isPlainDockerfile } from './dockerfile-names';

it.each([
  'Dockerfile',
  'dockerfile',
  'api/DOCKERFILE',
  'Containerfile',
  'Dockerfile.prod',
  'dockerfile-captain.release',
  'Dockerfile_web',
  'DockerfileCelery',
  'docker/api.Dockerfile',
  'api.dockerfile',
  'ui.containerfile',
  'Dockerfile.go',
])('takes %s for a Dockerfile', (path) => expect(isDockerfile(path)).toBe(true));

it.each([
  'Dockerfile.dockerignore',
  'dockerfile-form.html',
  'dockerfile.service.ts',
  'dockerfile.go',
  'Dockerfile.j2',
  'dockerfileparser',
  'my-dockerfiles',
  'dockerfile/notes',
])('takes %s for something else', (path) => expect(isDockerfile(path)).toBe(false));

it('knows the one that builders take without its name', () => {
  expect(['a/Dockerfile', 'containerfile', 'Dockerfile.prod'].map(isPlainDockerfile)).toEqual([true, true, false]);
});
