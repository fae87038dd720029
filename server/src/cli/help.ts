export const help = `Twelve-Factor shows where code and config break the twelve-factor methodology (https://12factor.net).

Usage
  twelve-factor check [PATH…]     analyse folders or files (the current folder by default)
  twelve-factor explain RULE      what a rule reports, why, and how to mend it
  twelve-factor rules             list all rules
  twelve-factor init              write a twelve-factor.json to start from
  twelve-factor lsp --stdio       language server for editors (also --node-ipc, --socket=PORT)

Options of check
  --preset recommended|strict     rules to start from (strict holds all)
  --rule RULE:LEVEL               set one rule to off, hint, info, warning or error; may be repeated
  --ignore GLOB                   leave files out, as in .gitignore; may be repeated
  --fix                           apply safe fixes, then report what is left
  -f, --format FORMAT             stylish (default), json (ESLint's shape), sarif (2.1.0), github
  -o, --output FILE               write the report to a file
  -q, --quiet                     report errors only
  --factors                       end with a line for each of the twelve factors
  --fail-on LEVEL                 exit 1 from this level up: error (default), warning, info, hint, never
  --max-warnings N                exit 1 on more warnings than this
  --color, --no-color             colours on or off (by default only on a terminal)

Other options
  rules --format json             the list for programs
  -h, --help                      this text
  -v, --version                   the version

Exit codes
  0  nothing at or above the limit      1  problems      2  wrong usage, a broken config, an internal failure

A team's choices stand in twelve-factor.json:  { "preset": "strict", "rules": { "no-fixed-container-name": "off" } }
One place is silenced by a comment:            twelve-factor-disable-next-line RULE -- reason
`;
