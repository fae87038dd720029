import type { SimpleCommand } from '../../facts';
import { scriptRunOf } from '../packages/package-managers';

/** Programs that read sources, messages or changelogs as text and never run what they read, which any version of their runtime does alike. */
const checkers = new Set(
  `
  alex ansible-lint autopep8 biome black codespell commitlint cspell cz darglint djlint docformatter editorconfig-checker eslint flake8 gitlint
  isort lint-staged markdownlint markdownlint-cli2 oxlint prettier pycodestyle pydocstyle pyflakes remark reno ruff scriv sqlfluff standard
  stylelint towncrier yamllint yapf
`
    .trim()
    .split(/\s+/),
);

/** `lint`, `format:check`, `check-style`; one that also tests or builds is more. */
const scripts =
  /^(?!.*(?:test|build|e2e|start))(?:(?:check|ci|run|verify)[:_-])?(?:[a-z]*lint(?:er|ing)?|format(?:ting)?|fmt|prettier|code-?style|style|spell(?:ing|check)?|changelog)(?:[:_-][\w:-]+)?$/i;

/** `npx prettier --check .`, `npm run lint`, `black --check src`. */
export function checksText(command: SimpleCommand): boolean {
  const run = scriptRunOf(command);
  return run ? scripts.test(run.script) : checkers.has(command.program);
}

/** Whether a package is there for such a check alone. */
export function isTextChecker(name: string): boolean {
  return checkers.has(name.toLowerCase()) || name.toLowerCase() === 'commitizen';
}

/** Whether an action is there for such checks alone: `pre-commit/action`, `psf/black`. */
export function isTextCheckingAction(action: string): boolean {
  return /^(?:pre-commit\/action|psf\/black|(?:astral-sh|chartboost)\/ruff-action|isort\/isort-action)$/.test(action);
}
