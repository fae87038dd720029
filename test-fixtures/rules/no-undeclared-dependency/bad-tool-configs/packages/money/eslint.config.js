import js from '@eslint/js';
//              ^^^^^^^^^^ no-undeclared-dependency: @eslint/js is imported but declared nowhere; add it to packages/money/package.json.

export default [js.configs.recommended];
