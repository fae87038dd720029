/** Lines of dotenv files that give something away wherever the file is used, also on a developer's machine. */

import type { EnvDeclarationFact } from '../../facts';
import type { ProjectView } from '../../project';
import { isLocalOrServiceHost, passwordInConnectionString } from '../addresses/urls';
import { credentialsIn } from './credential-borders';
import { isCredentialValue, isGuessable, isMadeUp } from './credential-values';
import { isMadeUpByWords, isPublished, saysItIsForTests } from './known-values';
import { isPlaceholder, isPlaceholderHost } from './placeholders';
import { secretKind } from './secret-names';

/** A provider's token, a password to a server that is not the stack's own, a text that nobody would guess under a secret's name. */
export function isRealCredential(fact: EnvDeclarationFact, file: string, project: ProjectView): boolean {
  const { name, value = '' } = fact;
  if (fact.commented || isPlaceholder(value)) return false;
  if (credentialsIn(project, file, fact.range, 'provider-token').length > 0) return true;
  const login = passwordInConnectionString(value);
  if (login) {
    const { host = '', password } = login;
    return !isLocalOrServiceHost(host) && !isPlaceholderHost(host) && !isPlaceholder(password) && !isGuessable(password);
  }
  const kind = secretKind(name);
  return kind !== undefined && isCredentialValue(value, kind) && !isThoughtUp(value);
}

function isThoughtUp(text: string): boolean {
  return isGuessable(text) || isMadeUp(text) || isMadeUpByWords(text) || isPublished(text) || saysItIsForTests(text);
}
