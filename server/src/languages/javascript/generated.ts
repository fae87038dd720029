/** Long enough for hand-written one-line data, too long for code a person wrote. */
const longestAverageLine = 300;

/** Files no person wrote or maintains here: generated, minified, vendored. They give no facts. */
export function isGenerated(path: string, text: string): boolean {
  if (/(?:^|\/)(?:vendor|vendors|third[-_]party|bower_components|node_modules|\.yarn)\//.test(path)) return true;
  if (/[.-]min\.[cm]?js$|\.bundle\.js$|(?:^|\/)\.pnp\.c?js$/.test(path)) return true;
  if (isGeneratedHead(text.slice(0, 1500)) || isObfuscated(text)) return true;
  return isMinified(text);
}

function isGeneratedHead(head: string): boolean {
  return /@generated\b|\bDO NOT (?:EDIT|MODIFY)\b.*\bgenerated\b|\bgenerated\b.*\bDO NOT (?:EDIT|MODIFY)\b|\bauto-?generated (?:file|by|from)\b/i.test(
    head,
  );
}

/** How javascript-obfuscator and its kin call what they rename, strings written by their codes. */
function isObfuscated(text: string): boolean {
  return (text.match(/\b_0x[\da-f]{4,6}\b/g)?.length ?? 0) > 3;
}

function isMinified(text: string): boolean {
  if (text.length < 3000) return false;
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return text.length / lines > longestAverageLine;
}
