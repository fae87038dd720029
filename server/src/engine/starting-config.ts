/** What `twelve-factor init` and the editor's command write. */
export const startingConfig = `{
  // "recommended" holds the rules most services want; "strict" holds all.
  "preset": "recommended",
  // Levels: "off", "hint", "info", "warning", "error".
  "rules": {},
  // Files to leave out, as in .gitignore.
  "ignore": []
}
`;
