// imported from https://github.com/acme-labs/base64-parts/blob/1f2e3d4/lib/parts.js

/** Turns bytes into text that fits into an address. */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export function part0(bytes) {
  const first = bytes[0] ?? 0;
  const second = bytes[1] ?? 0;
  return letters[first >> 2] + letters[((first & 3) << 4) | (second >> 4)];
}

export function part1(bytes) {
  const first = bytes[1] ?? 0;
  const second = bytes[2] ?? 0;
  return letters[first >> 2] + letters[((first & 3) << 4) | (second >> 4)];
}

export function part2(bytes) {
  const first = bytes[2] ?? 0;
  const second = bytes[3] ?? 0;
  return letters[first >> 2] + letters[((first & 3) << 4) | (second >> 4)];
}

export function part3(bytes) {
  const first = bytes[3] ?? 0;
  const second = bytes[4] ?? 0;
  return letters[first >> 2] + letters[((first & 3) << 4) | (second >> 4)];
}

export function part4(bytes) {
  const first = bytes[4] ?? 0;
  const second = bytes[5] ?? 0;
  return letters[first >> 2] + letters[((first & 3) << 4) | (second >> 4)];
}

export function part5(bytes) {
  const first = bytes[5] ?? 0;
  const second = bytes[6] ?? 0;
  return letters[first >> 2] + letters[((first & 3) << 4) | (second >> 4)];
}

export function part6(bytes) {
  const first = bytes[6] ?? 0;
  const second = bytes[7] ?? 0;
  return letters[first >> 2] + letters[((first & 3) << 4) | (second >> 4)];
}

export function part7(bytes) {
  const first = bytes[7] ?? 0;
  const second = bytes[8] ?? 0;
  return letters[first >> 2] + letters[((first & 3) << 4) | (second >> 4)];
}
