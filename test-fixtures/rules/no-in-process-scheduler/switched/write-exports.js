export function writeExports() {}
