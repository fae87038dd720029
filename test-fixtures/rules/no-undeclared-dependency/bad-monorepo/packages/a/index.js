export { z } from 'zod';
export { default } from 'a/package.json';
export { v4 } from 'uuid';
//                  ^^^^ no-undeclared-dependency: uuid is imported but declared nowhere; add it to packages/a/package.json.
