/**
 * Texts that stand where a value will be, or that point to where it is kept. The catalogue's head, clause 5; a weak default that would
 * really be used is no placeholder for `no-secret-fallback`, which asks `isReference` only.
 */

const whole =
  /^(?:change[-_ ]?(?:me|it|this|that)(?![a-z\d]).*|change[-_ ](?:password|passwd|secret|key|token)|replace[-_ ]?(?:me|it|this|with)\b.*|(?:replace|update)[-_](?:me|it|this|with|your)(?:[-_].*)?|your(?:s|self)?[-_ .].*|your\w*(?:name|user|pass(?:word|wd|phrase)?|secret|token|key|here)|(?:the|my|db|user)?(?:pass(?:word|wd|phrase)?|pwd|secret|token|key)here|x{3,}|\*{3,}|\.{3,}|-{3,}|_{3,}|\?{3,}|to ?do\b.*|tbd|fix ?me|examples?|samples?|dummy|placeholder|insert[-_ ].*|enter[-_ ].*|put[-_ ].*[-_ ]here|put(?:some|the|your|a|my)[a-z]*here[a-z]*|fill[-_ ].*|my[-_ ]?(?:placeholder|dummy)|null|nil|none|undefined|n\/a|empty|unset|not[-_ ]?(?:set|used|needed|required|applicable|configured|provided)|unused|no[-_ ]?(?:api[-_ ]?)?(?:key|token|auth|password|secret)(?:[-_ ](?:required|needed|necessary|set|here))?|(?:sk-)?no-key-required|localstack|irrelevant|unimportant|whatever|(?:does(?:n['’]?t|[-_ ]not)|dont)[-_ ]?(?:matter|care)|any(?:thing|string|value)?[-_ ]?(?:works|goes|will[-_ ]do)|ignored?|redacted|removed|hidden|masked|secret[-_ ]?goes[-_ ]?here|__\w+__|@\w+@|@@\w+@@|\([a-z][a-z ]*\))$/i;
/** Unmistakable also as a part. */
const part =
  /EXAMPLE|deadbeef|DEADBEEF|(?<![a-z])(?:examples?|dummy|placeholder|redacted|change[-_]?me|changeit|replace[-_]?me)(?![a-z])|(?<![a-z])your[-_ ]\w|[-_ ]here$|x{4,}|X{4,}|\*{3}|\.{3}|…|•{3}|<[A-Za-z][\w .:|-]*>|\[[A-Z][A-Z_ -]+\]|(?<![A-Za-z])(?:[Mm]asked|MASKED|REDACTED)(?![A-Za-z])|^\*{2,}[^*]+\*{2,}$/;
/** `DB_PASSWORD`, `STRONG_DB_PASSWORD`, `MANDRILL_APIKEY`: says which one goes there. */
const nameOfPassword =
  /^(?:PASSWORD|[A-Z]+(?:_[A-Z]+)*_(?:PASSWORD|PASSWD|PASSPHRASE|API_?KEY|API_?TOKEN|ACCESS_?TOKEN|AUTH_?TOKEN))$/;
/** `SOME_RANDOM_SECRET_KEY`, `A_LONG_RANDOM_STRING`: says what goes there. */
const kindOfValue = /^(?:SOME|ANY|A|AN|THE|LONG|VERY)(?:_[A-Z]+)*_(?:KEY|SECRET|TOKEN|PASSWORD|PASSPHRASE|STRING|VALUE|TEXT)$/;
/** `THIS-IS-A-PASSWORD`, `a-secure-password`: calls itself one. */
const selfNamed =
  /^(?:this[-_ ]is[-_ ](?:(?:a|the|your)[-_ ])?|(?:a|an|the|any)[-_ ])(?:(?:very|really|long|secure|strong|safe|good|random|complex)[-_ ])*(?:password|passphrase|pass-phrase)$/i;
/** `UPDATE_THIS_SECRET`, `SET_IN_VAULT`: an order to whoever fills the file in. */
const order = /^(?:REPLACE|UPDATE|CHANGE|FILL|ENTER|INSERT|PUT|ADD|SET|PASTE)(?:_[A-Z]+)+$/;

/** `${VAR}`, `$(VAR)`, `{{ … }}`, `((var))`, `@{VAR}`, `%(…)s`, `process.env…` and their kin: the value comes from elsewhere. */
const interpolated =
  /\$\{|\$\(|\{\{|\}\}|%\(\w+\)s|%\{\w+\}|<%|#\{|\bprocess\.env\b|\bos\.(?:environ|getenv)\b|\bimport\.meta\.env\b|\bENV\[|^\$[A-Za-z_]\w*$|(?:^|[:/@=, ])\$[A-Z][A-Z\d]*_[A-Z\d_]+|^%[A-Za-z_]\w*%$|^%env\(|^\{\w+\}$|^\(\([\w./:-]+\)\)$|@\{\w+\}|^!(?:Ref|Sub|GetAtt|ImportValue)\b|^env[:(]\w|\$__(?:env|file|vault)\{/;
/** Names of a vault's entry, and texts that are encrypted already (SOPS, Spring `{cipher}`, Ansible Vault, dotenvx, Jasypt, eyaml). */
const kept =
  /^(?:arn:aws[\w-]*:|vault:|ssm:|op:\/\/|aws-?sm:|gcp-?sm:|secretsmanager:|secret:\/\/|sm:\/\/|ref\+|akv:|@Microsoft\.KeyVault|projects\/[^/]+\/secrets\/|(?:secret|kv)\/[\w./-]+(?:#[\w.-]+)?$|ENC\[|ENC\(|\{cipher\}|\$ANSIBLE_VAULT|encrypted:|enc:|AgA[A-Za-z0-9+/]{60})/;

/** The text is no value of its own: it is filled in from elsewhere, names an entry of a vault, or is encrypted. */
export function isReference(text: string): boolean {
  return interpolated.test(text) || kept.test(text);
}

/** Names where a value is kept, or is encrypted. */
export function isKept(text: string): boolean {
  return kept.test(text);
}

/** Clause 5: stands for a value that somebody will fill in, or is a reference to one. */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === '' || whole.test(trimmed) || part.test(trimmed) || isReference(trimmed)) return true;
  if (nameOfPassword.test(trimmed) || order.test(trimmed) || kindOfValue.test(trimmed) || selfNamed.test(trimmed)) return true;
  return isRepetition(trimmed);
}

/** One character over and over, separators aside: `aaaa`, `00000000-0000-0000-0000-000000000000`. */
function isRepetition(text: string): boolean {
  const letters = text.replace(/[-_.:/ ]/g, '');
  return letters === '' || /^(.)\1*$/s.test(letters);
}

/** `mailserver.example.com`, `host`: a URL's host that stands for one. */
export function isPlaceholderHost(host: string): boolean {
  return (
    (host.length > 1 && isPlaceholder(host)) ||
    /^(?:host(?:name)?|server|domain|address|ip)$|(?:^|\.)example\.(?:com|org|net)$/i.test(host)
  );
}
