/** How programs speak of a lock that processes share: the names of their own functions and of libraries, the words of Redis and SQL. */

const names =
  /^(?:redlock|\w*exclusively|(?:pg_)?(?:try_)?advisory_?(?:xact_)?lock|\w*(?:acquire|obtain|take|try|with|get|claim|renew)_?(?:\w+_)?(?:lock|lease|leadership|mutex)\w*|is_?leader\w*|leader_?elect\w*|set_?nx)$/i;
const words = /^NX$|\b(?:\w*advisory_?(?:xact_)?lock|skip locked)\b/i;

/** Whether a file may speak of locks at all. */
export function mayLock(text: string): boolean {
  return /lock|exclusively|lease|leader|mutex|set_?nx|\bNX\b/i.test(text);
}

/** `tryLock`, `pg_advisory_lock`, `isLeader`, `runExclusively`: by the name of what is called or asked. */
export function isLockName(name: string): boolean {
  return names.test(name);
}

/** `locks.acquire(…)`, `jobLock.using(…)` */
export function isLockMethod(object: string, method: string): boolean {
  return /lock\w*$/i.test(object) && /^(?:acquire|using)$/i.test(method);
}

/** `SELECT pg_try_advisory_lock(1)`, `… FOR UPDATE SKIP LOCKED`, the `NX` of Redis' SET. */
export function isLockText(text: string): boolean {
  return words.test(text);
}
